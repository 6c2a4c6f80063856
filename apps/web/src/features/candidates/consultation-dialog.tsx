"use client";
import { TextField } from "@sansang/ui/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DateField } from "../../forms/date-field.tsx";
import { typedDate } from "../../forms/typed-date.ts";
import { useDraft } from "../../forms/use-draft.ts";
import { sentDate } from "../../lib/sent-date.ts";
import { client } from "../../lib/trpc-client.ts";
import { useVerb } from "../../lib/use-verb.ts";
import { DeedDialog } from "./deed-dialog.tsx";
import type { Option } from "./fact-fields.ts";
import { SourceInput } from "./source-input.tsx";

export interface ConsultationProps {
  readonly candidateId: string;
  readonly kinds: readonly Option[];
  /** As typed: the day that the nomination names, if it names one. */
  readonly heldOn: string;
}

const COUNTS = ["invited", "present", "agreed", "against", "abstained"] as const;
type Count = (typeof COUNTS)[number];

const number = (text: string | undefined): number => (/^\d+$/.test(text ?? "") ? Number(text) : Number.NaN);

/** What the voters' meeting said of a person: counts, never percentages. */
export default function ConsultationDialog({
  candidateId,
  kinds,
  heldOn,
  onClose,
}: ConsultationProps & { onClose: () => void }) {
  const t = useTranslations("candidates");
  const [asked, setAsked] = useState(false);
  const { draft, change, drop } = useDraft<Record<string, string>>(`consultation:${candidateId}`, {
    heldOn,
    "source.kind": "document",
    "source.text": "",
    "source.page": "",
  });
  const { run, pending, problem } = useVerb(client.candidates.recordConsultation.mutate);
  const day = typedDate(draft.heldOn ?? "");
  const said = (name: Count) => number(draft[name]);
  const sum = said("agreed") + said("against") + said("abstained");
  const wrong = (name: Count): string | undefined => {
    if (asked && Number.isNaN(said(name))) return t("form.wrong.not_a_count");
    if (name === "present" && said("present") > said("invited")) return t("consultation.moreThanInvited");
    return problem?.fields[`consultation.${name}`];
  };
  const isOff = !Number.isNaN(sum) && !Number.isNaN(said("present")) && sum !== said("present");
  const isSourced = (draft["source.text"] ?? "").trim().length >= 2;

  const submit = async () => {
    setAsked(true);
    const isCounted = COUNTS.every((name) => !Number.isNaN(said(name)));
    if (!isCounted || isOff || !isSourced || "problem" in day || said("present") > said("invited"))
      return false;
    const counts = Object.fromEntries(COUNTS.map((name) => [name, said(name)])) as Record<Count, number>;
    const done = await run({
      candidateId,
      consultation: { heldOn: sentDate(draft.heldOn ?? ""), ...counts },
      source: {
        kind: draft["source.kind"] as "document" | "statement",
        text: draft["source.text"] ?? "",
        page: draft["source.page"] ? number(draft["source.page"]) : undefined,
      },
    });
    if (!done) return false;
    drop();
    return true;
  };

  return (
    <DeedDialog
      title={t("consultation.title")}
      submitLabel={t("consultation.submit")}
      pending={pending}
      problem={problem}
      submit={submit}
      onClose={onClose}
    >
      <DateField
        name="heldOn"
        label={t("consultation.heldOn")}
        value={draft.heldOn ?? ""}
        change={(text) => change({ heldOn: text })}
        error={
          asked && "problem" in day ? t(`form.wrong.${day.problem}`) : problem?.fields["consultation.heldOn"]
        }
      />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-6">
        {COUNTS.map((name) => (
          <div
            key={name}
            className={name === "invited" || name === "present" ? "sm:col-span-3" : "sm:col-span-2"}
          >
            <TextField
              id={`consultation-${name}`}
              label={t(`consultation.${name}`)}
              inputMode="numeric"
              autoComplete="off"
              value={draft[name] ?? ""}
              onChange={({ target }) => change({ [name]: target.value })}
              error={wrong(name)}
            />
          </div>
        ))}
      </div>
      <p role="status" className={isOff ? "font-medium text-late-fg text-sm" : "text-ink-2 text-sm"}>
        {isOff
          ? t("consultation.doesNotAddUp", { sum, present: said("present") })
          : t("consultation.mustAddUp")}
      </p>
      <SourceInput
        kinds={kinds}
        value={{
          kind: draft["source.kind"] ?? "document",
          text: draft["source.text"] ?? "",
          page: draft["source.page"] ?? "",
        }}
        change={(part) =>
          change(Object.fromEntries(Object.entries(part).map(([name, text]) => [`source.${name}`, text])))
        }
        error={asked && !isSourced ? t("form.wrong.source_missing") : problem?.fields["source.text"]}
      />
    </DeedDialog>
  );
}
