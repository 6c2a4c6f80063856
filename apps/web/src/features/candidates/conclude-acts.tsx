"use client";
import { Button } from "@sansang/ui/button";
import { Seal } from "@sansang/ui/seal";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Offered } from "../../forms/offered.ts";
import { ProblemNote } from "../../forms/problem-note.tsx";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import type { IneligibleProps } from "./ineligible-dialog.tsx";

const IneligibleDialog = dynamic(() => import("./ineligible-dialog.tsx"), { ssr: false });

type Props = IneligibleProps & { eligible: Offered | null; ineligible: Offered | null };

/** What an institution concludes of the version it has seen. */
export function ConcludeActs({ eligible, ineligible, ...facts }: Props) {
  const t = useTranslations("candidates.vetting");
  const [open, setOpen] = useState(false);
  const { candidateId, institution, version } = facts;
  const { run, pending, problem } = useVerb(client.candidates.findEligible.mutate);
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
          <Button
            variant="warn"
            size={44}
            icon="circle-x"
            full
            {...(ineligible.open ? { onClick: () => setOpen(true) } : { blocked: ineligible.why })}
          >
            {t("findIneligible", { version })}
          </Button>
        )}
      {open && <IneligibleDialog {...facts} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** One sentence is enough where the same thing forbids both. */
const sameWhy = (one: Offered, other: Offered): boolean => !one.open && !other.open && one.why === other.why;
