"use client";
import type { Institution } from "@sansang/rules/access/roles";
import type { FindingGround } from "@sansang/rules/candidates/vocabulary/grounds";
import { SelectField } from "@sansang/ui/select-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import type { Option } from "./fact-fields.ts";
import { ReasonDeed } from "./reason-deed.tsx";

export interface IneligibleProps {
  readonly candidateId: string;
  readonly version: number;
  readonly institution: Institution;
  /** The grounds for which there is something found. */
  readonly grounds: readonly Option[];
  readonly least: number;
}

/** One institution concludes that the person may not stand, on a ground of the list and in its own words. */
export default function IneligibleDialog({
  candidateId,
  version,
  institution,
  grounds,
  least,
  onClose,
}: IneligibleProps & { onClose: () => void }) {
  const t = useTranslations("candidates");
  const [ground, setGround] = useState("");
  const [asked, setAsked] = useState(false);
  const { run, pending, problem } = useVerb(client.candidates.findIneligible.mutate);
  const submit = async (reason: string) => {
    setAsked(true);
    if (!ground) return false;
    return (
      (await run({
        candidateId,
        institution,
        seenVersion: version,
        ground: ground as FindingGround,
        reason,
      })) !== null
    );
  };
  return (
    <ReasonDeed
      draftKey={`ineligible:${candidateId}`}
      title={t("ineligible.title")}
      consequences={[t("ineligible.both"), t("ineligible.stays")]}
      label={t("ineligible.reason")}
      least={least}
      submitLabel={t("ineligible.submit")}
      variant="danger"
      pending={pending}
      problem={problem}
      submit={submit}
      onClose={onClose}
    >
      <SelectField
        id="ground"
        label={t("ineligible.ground")}
        hint={t("ineligible.groundHint")}
        error={asked && !ground ? t("form.wrong.missing") : problem?.fields.ground}
        value={ground}
        onChange={({ target }) => setGround(target.value)}
      >
        <option value="">{t("form.choose")}</option>
        {grounds.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
    </ReasonDeed>
  );
}
