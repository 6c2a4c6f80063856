"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { client } from "../../../lib/trpc-client.ts";
import { useVerb } from "../../../lib/use-verb.ts";
import { ReasonForm } from "./reason-form.tsx";

type Props = { itemId: string; seenVersion: number; unitName: string; least: number; close: () => void };

const OUTCOMES = ["verified", "returned"] as const;

/** The admin's word while the institutions disagree about exactly this version. It is not a verdict, and says so. */
export default function DecideForm({ itemId, seenVersion, unitName, least, close }: Props) {
  const t = useTranslations("checklist.review");
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>("verified");
  const { run, pending, problem } = useVerb(client.checklist.decide.mutate);
  const said = { version: seenVersion, unit: unitName };
  return (
    <ReasonForm
      draftKey={`decide:${itemId}`}
      title={t("decideTitle", said)}
      consequences={[
        t(outcome === "verified" ? "decideVerifiedMeans" : "decideReturnedMeans", said),
        t("decideIsNoVerdict"),
        t("decideBinds", said),
      ]}
      label={t("decideReason")}
      least={least}
      submitLabel={t(outcome === "verified" ? "decideVerified" : "decideReturned", said)}
      pending={pending}
      problem={problem}
      submit={async (reason) => (await run({ itemId, seenVersion, outcome, reason })) !== null}
      close={close}
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium">{t("outcome")}</legend>
        {OUTCOMES.map((each) => (
          <label key={each} className="flex min-h-8 items-center gap-2.5 max-sm:min-h-11">
            <input
              type="radio"
              name="outcome"
              checked={outcome === each}
              onChange={() => setOutcome(each)}
              className="size-[18px] accent-brand"
            />
            {t(each === "verified" ? "outcomeVerified" : "outcomeReturned", said)}
          </label>
        ))}
      </fieldset>
    </ReasonForm>
  );
}
