import { SEVERITY_WORDS } from "@sansang/rules/candidates/conflicts";
import { isCalendarDate } from "@sansang/rules/kernel/calendar";
import { sayDate } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { type Body, SEAT_ROLE_WORDS } from "@sansang/rules/teams/seat";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { DataTable } from "@sansang/ui/data-table";
import { Tag } from "@sansang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import { ClientWords } from "../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../lib/api.ts";
import { ClearSeatButton } from "./dialog-buttons.ts";
import { sayConflict } from "./say-conflict.ts";

type Seat = RouterOutputs["teams"]["show"]["seats"][number];
type Props = {
  title: string;
  body: Body;
  /** How many the rules allow; null where they name no number. */
  most: number | null;
  seats: readonly Seat[];
  mayClear: boolean;
};

const ORDER = ["leader", "secretary", "member"] as const;

/** Who sits in one body, the leader first; whoever may not sit there says so in words. */
export function SeatTable({ title, body, most, seats, mayClear }: Props) {
  const t = useTranslations("teams");
  const sorted = [...seats].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  return (
    <Card
      flush
      title={title}
      aside={
        <span className="text-ink-2 text-sm">
          {most === null
            ? t("people", { count: seats.length })
            : t("peopleOf", { count: seats.length, most })}
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
        note={sorted.length === 0 && t(`nobody.${body}`)}
      >
        {sorted.map((seat) => (
          <SeatLine key={seat.id} seat={seat} mayClear={mayClear} />
        ))}
      </DataTable>
    </Card>
  );
}

/** A day of birth, or only its year. */
const sayBirth = (birth: string, language: Language): string =>
  isCalendarDate(birth) ? sayDate(birth, language) : birth;

function SeatLine({ seat, mayClear }: { seat: Seat; mayClear: boolean }) {
  const t = useTranslations("teams");
  const language = useLocale();
  const { id, name, role, birth, fromFrontCommittee, conflicts } = seat;
  const isBlocked = conflicts.some(({ severity, overrides }) => severity === "block" && !overrides[0]?.holds);
  return (
    <tr className={isBlocked ? "bg-late-bg" : undefined}>
      <th scope="row">
        <span className="font-semibold">{name}</span> {fromFrontCommittee && <Tag>{t("fromFront")}</Tag>}
        {conflicts.map((conflict) => (
          <SeatConflict key={conflict.key} conflict={conflict} />
        ))}
      </th>
      <td>{SEAT_ROLE_WORDS[role][language]}</td>
      <td>{birth ? sayBirth(birth, language) : <span className="text-ink-3">{t("birthUnknown")}</span>}</td>
      <td>
        {mayClear && (
          <ClientWords of={["teams.clear", "form"]}>
            <ClearSeatButton
              of={{ seatId: id, name }}
              size={30}
              icon="user-x"
              aria-label={`${t("clear.open")}: ${name}`}
            >
              {t("clear.open")}
            </ClearSeatButton>
          </ClientWords>
        )}
      </td>
    </tr>
  );
}

function SeatConflict({ conflict }: { conflict: Seat["conflicts"][number] }) {
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
      <p className="text-sm">{sayConflict(conflict, t, language)}</p>
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
