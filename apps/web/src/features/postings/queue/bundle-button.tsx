"use client";
import { Button } from "@sansang/ui/button";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";

type Props = { unitId: string; cycles: readonly string[] | undefined };

/** Asks for all published lists of a ward in one PDF to print: it is made without the page, and waits among one's errands. */
export function BundleButton({ unitId, cycles }: Props) {
  const t = useTranslations("postings.queue");
  const router = useRouter();
  const { run, pending, problem } = useCommand(({ jobs }) => jobs.ask.mutate, { refresh: false });
  const ask = async () => {
    const asked = await run({ kind: "ward_bundle", unitId, cycles: cycles && [...cycles] });
    if (asked) router.push("/errands");
  };
  return (
    <span className="flex flex-wrap items-center gap-2.5">
      <Button
        icon="printer"
        loading={pending && t("bundling")}
        title={t("bundlePages")}
        onClick={() => void ask()}
      >
        {t("bundle")}
      </Button>
      <ProblemNote sentence={problem?.sentence ?? null} />
    </span>
  );
}
