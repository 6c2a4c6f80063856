"use client";
import { Button } from "@sansang/ui/button";
import { Seal } from "@sansang/ui/seal";
import { useTranslations } from "next-intl";
import type { Offered } from "../../../forms/offered.ts";
import { ProblemNote } from "../../../forms/problem-note.tsx";
import { useCommand } from "../../../lib/use-command.ts";
import { IneligibleButton } from "../dialog-buttons.ts";
import type { IneligibleProps } from "./ineligible-dialog.tsx";

type Props = IneligibleProps & { eligible: Offered | null; ineligible: Offered | null };

/** What an institution concludes of the version it has seen. */
export function ConcludeActs({ eligible, ineligible, ...facts }: Props) {
  const t = useTranslations("candidates.vetting");
  const { candidateId, institution, version } = facts;
  const { run, pending, problem } = useCommand(({ candidates }) => candidates.findEligible.mutate);
  return (
    <div className="mt-3 flex flex-col gap-2.5">
      <ProblemNote sentence={problem?.sentence} />
      {eligible && (
        <Button
          variant="primary"
          size={44}
          full
          loading={pending && t("sending")}
          {...(eligible.open
            ? { onClick: () => void run({ candidateId, institution, seenVersion: version }) }
            : { blocked: eligible.why })}
        >
          <Seal left right size={18} />
          {t("findEligible", { version })}
        </Button>
      )}
      {ineligible &&
        (eligible === null || eligible.open || ineligible.open || !sameWhy(eligible, ineligible)) && (
          <IneligibleButton of={facts} offer={ineligible} variant="warn" size={44} icon="circle-x" full>
            {t("findIneligible", { version })}
          </IneligibleButton>
        )}
    </div>
  );
}

/** One sentence is enough where the same thing forbids both. */
const sameWhy = (one: Offered, other: Offered): boolean => !one.open && !other.open && one.why === other.why;
