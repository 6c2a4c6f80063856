"use client";
import {
  CONFLICT_WORDS,
  type ConflictKind,
  SEVERITY_WORDS,
  type Severity,
} from "@sansang/rules/candidates/conflicts";
import type { Sameness } from "@sansang/rules/kernel/person-match";
import type { AppointmentRole } from "@sansang/rules/teams/appointment";
import { FillAppointmentInput } from "@sansang/rules/teams/team.input";
import { Banner } from "@sansang/ui/banner";
import { Button } from "@sansang/ui/button";
import { Dialog } from "@sansang/ui/dialog";
import { FieldRow } from "@sansang/ui/field-row";
import { SelectField } from "@sansang/ui/select-field";
import { TextField } from "@sansang/ui/text-field";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { AreaField } from "../../forms/area-field.tsx";
import { FormDialog } from "../../forms/form-dialog.tsx";
import type { Option } from "../../forms/option.ts";
import { useDraft } from "../../forms/use-draft.ts";
import { useForm } from "../../forms/use-form.ts";

type Props = {
  cycleId: string;
  unitId: string;
  bodies: readonly Option[];
  /** Nobody is born after it. */
  year: number;
  onClose: () => void;
};

/** A conflict that seating somebody has made. */
interface Found {
  readonly key: string;
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly sameness: Exclude<Sameness, "different">;
}

const ROLES = ["leader", "secretary", "member"] as const satisfies readonly AppointmentRole[];
const EMPTY = {
  body: "team",
  role: "member",
  name: "",
  birth: "",
  fromFrontCommittee: "",
  distinctBecause: "",
};

/** Somebody takes a seat. A candidate is found at once, however his name is typed, and the form says so before it closes. */
export default function AppointmentDialog({ cycleId, unitId, bodies, year, onClose }: Props) {
  const t = useTranslations("teams.form");
  const words = useTranslations("form");
  const language = useLocale();
  const [found, setFound] = useState<readonly Found[]>([]);
  const rolesOf = ({ body }: { body: string }) => (body === "witness" ? (["member"] as const) : ROLES);
  const form = useForm(FillAppointmentInput, ({ teams }) => teams.fillAppointment.mutate, {
    stored: useDraft(`appointment:${cycleId}:${unitId}`, EMPTY),
    given: { cycleId, unitId },
    adapt: (input, typed) => ({
      ...input,
      role: rolesOf(typed).find((role) => role === typed.role) ?? "member",
    }),
    check: ({ birth }) => (Number(/\d{4}$/.exec(birth)?.[0]) > year ? { birth: "impossible_date" } : {}),
    refusals: { appointment_taken_by_person: "name", appointment_perhaps_taken: "name" },
    done: ({ conflicts }) => (conflicts.length === 0 ? onClose() : setFound(conflicts)),
  });
  if (found.length > 0)
    return (
      <Dialog title={t("appointedWith")} closeLabel={words("close")} onClose={onClose}>
        <div className="flex flex-col gap-3">
          {found.map(({ key, kind, severity, sameness }) => (
            <Banner
              key={key}
              tone={severity === "block" ? "late" : "back"}
              role="alert"
              title={`${SEVERITY_WORDS[severity][language]}: ${CONFLICT_WORDS[kind][language]}`}
            >
              <p>{t(`sameness.${sameness}`)}</p>
            </Banner>
          ))}
          <p>{t("appointedNext")}</p>
          <Button variant="primary" size={44} onClick={onClose}>
            {t("seeTeam")}
          </Button>
        </div>
      </Dialog>
    );
  return (
    <FormDialog form={form} title={t("appointmentTitle")} submitLabel={t("appointment")} onClose={onClose}>
      <FieldRow className="grid-cols-2">
        <SelectField {...form.field("body")} label={t("body")}>
          {bodies.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField {...form.field("role")} label={t("role")}>
          {rolesOf(form.typed).map((each) => (
            <option key={each} value={each}>
              {t(`roles.${each}`)}
            </option>
          ))}
        </SelectField>
      </FieldRow>
      <TextField {...form.field("name")} label={t("name")} />
      <TextField
        {...form.field("birth")}
        label={t("birth")}
        optional={words("optional")}
        hint={t("birthHint")}
        inputMode="numeric"
      />
      <label className="flex min-h-11 items-center gap-2.5">
        <input type="checkbox" {...form.tick("fromFrontCommittee")} className="size-5 accent-brand" />
        {t("fromFront")}
      </label>
      {(form.problem?.reason === "appointment_perhaps_taken" || form.typed.distinctBecause) && (
        <AreaField {...form.area("distinctBecause")} label={t("distinctBecause")} hint={t("distinctHint")} />
      )}
    </FormDialog>
  );
}
