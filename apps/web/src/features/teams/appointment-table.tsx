import { SEVERITY_WORDS } from "@sansang/rules/candidates/conflicts";
import { asBirth } from "@sansang/rules/kernel/birth";
import { formatBirth } from "@sansang/rules/kernel/birth-words";
import { APPOINTMENT_ROLE_WORDS, type Body } from "@sansang/rules/teams/appointment";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { DataTable } from "@sansang/ui/data-table";
import { TagLabel } from "@sansang/ui/tag-label";
import { useLocale, useTranslations } from "next-intl";
import { ClientWords } from "../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../lib/api.ts";
import { ClearAppointmentButton } from "./dialog-buttons.ts";
import { formatConflict } from "./format-conflict.ts";

type Appointment = RouterOutputs["teams"]["show"]["appointments"][number];
type Props = {
  title: string;
  body: Body;
  /** How many the rules allow; null where they name no number. */
  most: number | null;
  appointments: readonly Appointment[];
  mayClear: boolean;
};

/** Who sits in one body, the leader first; whoever may not sit there says so in words. */
export function AppointmentTable({ title, body, most, appointments, mayClear }: Props) {
  const t = useTranslations("teams");
  return (
    <Card
      flush
      title={title}
      aside={
        <span className="text-ink-2 text-sm">
          {most === null
            ? t("people", { count: appointments.length })
            : t("peopleOf", { count: appointments.length, most })}
        </span>
      }
    >
      <DataTable
        caption={title}
        stacked="lines"
        columns={[
          { head: t("person") },
          { head: t("role"), as: "short" },
          { head: t("birth"), as: "short" },
          { head: t("acts"), as: "acts" },
        ]}
        note={appointments.length === 0 && t(`nobody.${body}`)}
      >
        {appointments.map((appointment) => (
          <AppointmentLine key={appointment.id} appointment={appointment} mayClear={mayClear} />
        ))}
      </DataTable>
    </Card>
  );
}

function AppointmentLine({ appointment, mayClear }: { appointment: Appointment; mayClear: boolean }) {
  const t = useTranslations("teams");
  const language = useLocale();
  const { id, name, role, birth, fromFrontCommittee, conflicts } = appointment;
  const isBlocked = conflicts.some(({ severity, overrides }) => severity === "block" && !overrides[0]?.holds);
  return (
    <tr className={isBlocked ? "bg-late-bg" : undefined}>
      <th scope="row">
        <span className="font-semibold">{name}</span>{" "}
        {fromFrontCommittee && <TagLabel>{t("fromFront")}</TagLabel>}
        {conflicts.map((conflict) => (
          <AppointmentConflict key={conflict.key} conflict={conflict} />
        ))}
      </th>
      <td>{APPOINTMENT_ROLE_WORDS[role][language]}</td>
      <td>
        {birth ? (
          formatBirth(asBirth(birth), language)
        ) : (
          <span className="text-ink-3">{t("birthUnknown")}</span>
        )}
      </td>
      <td>
        {mayClear && (
          <ClientWords of={["teams.clear", "form"]}>
            <ClearAppointmentButton
              of={{ appointmentId: id, name }}
              size={30}
              icon="user-x"
              aria-label={`${t("clear.open")}: ${name}`}
            >
              {t("clear.open")}
            </ClearAppointmentButton>
          </ClientWords>
        )}
      </td>
    </tr>
  );
}

function AppointmentConflict({ conflict }: { conflict: Appointment["conflicts"][number] }) {
  const t = useTranslations("candidates.conflict");
  const language = useLocale();
  const { severity, sameness, candidate, overrides } = conflict;
  const answered = overrides.find(({ holds }) => holds);
  const stops = severity === "block" && !answered;
  return (
    <div className="mt-1.5 font-normal">
      <Chip tone={stops ? "late" : "back"} icon={stops ? "triangle-alert" : "circle-alert"} plain>
        {SEVERITY_WORDS[severity][language]}: {t(`sameness.${sameness}`)}
      </Chip>
      <p className="text-sm">{formatConflict(conflict, t, language)}</p>
      {answered && (
        <p className="text-ink-2 text-sm">{t("answered", { name: answered.by, reason: answered.reason })}</p>
      )}
      {candidate && (
        <a href={`/candidates/${candidate.id}`} className="font-medium text-link text-sm hover:underline">
          {t("openDossier")}
        </a>
      )}
    </div>
  );
}
