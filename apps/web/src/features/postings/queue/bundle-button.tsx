"use client";
import { formatBytes } from "@sansang/rules/kernel/number-words";
import { Button } from "@sansang/ui/button";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useLanguage } from "../../../i18n/language-provider.tsx";

type Props = { unitId: string; cycles: readonly string[] | undefined; fileName: string };

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "going"; readonly since: number }
  | { readonly kind: "done"; readonly size: number }
  | { readonly kind: "failed"; readonly why: string };

const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

async function fetched({ unitId, cycles, fileName }: Props): Promise<State> {
  const params = new URLSearchParams([["unitId", unitId], ...(cycles ?? []).map((id) => ["cycleId", id])]);
  const response = await fetch(`/api/postings/bundle?${params}`);
  if (!response.ok) {
    const { sentence, number } = (await response.json()) as { sentence?: string; number?: string };
    return { kind: "failed", why: sentence ?? number ?? String(response.status) };
  }
  const pdf = await response.blob();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(pdf);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return { kind: "done", size: pdf.size };
}

/** All published lists of a ward in one PDF to print; says how long the render thread has been running. */
export function BundleButton(props: Props) {
  const t = useTranslations("postings.queue");
  const language = useLanguage();
  const [state, setState] = useState<State>({ kind: "idle" });
  const [now, setNow] = useState(0);
  const going = state.kind === "going";
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [going]);
  const fetchIt = async () => {
    if (going) return;
    const since = Date.now();
    setNow(since);
    setState({ kind: "going", since });
    setState(await fetched(props).catch((error: unknown): State => ({ kind: "failed", why: String(error) })));
  };
  const seconds = going ? Math.max(0, Math.floor((now - state.since) / 1_000)) : 0;
  return (
    <span className="flex flex-wrap items-center gap-2.5">
      <Button
        icon="printer"
        loading={going && t("bundling", { clock: clockOf(seconds) })}
        title={t("bundlePages")}
        onClick={() => void fetchIt()}
      >
        {t("bundle")}
      </Button>
      <span role="status" className="text-ok-fg text-sm empty:hidden">
        {state.kind === "done" && t("bundleDone", { size: formatBytes(state.size, language) })}
      </span>
      <ProblemNote sentence={state.kind === "failed" ? state.why : null} />
    </span>
  );
}
