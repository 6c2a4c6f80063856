import { SEVERITY_WORDS } from "@sansang/rules/candidates/conflicts";
import { type Body, SEAT_ROLE_WORDS } from "@sansang/rules/teams/seat";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { DataTable } from "@sansang/ui/data-table";
import { Tag } from "@sansang/ui/tag";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ClientWords } from "../../i18n/client-words.tsx";
import { sayConflict } from "../candidates/say-conflict.ts";
import { sayBirth } from "../candidates/say-facts.ts";
import { ClearSeatButton } from "./clear-seat-button.tsx";
import type { ShownTeam } from "./team-screen.tsx";

type Seat = ShownTeam["seats"][number];
type Props = {
  title: string;
  body: Body;
  /** How many the rules allow; null where they name no number. */
  most: number | null;
  seats: readonly Seat[];
  mayClear: boolean;
};

const ORDER = ["leader", "secretary", "member"] as const;
const CELL = "max-sm:block max-sm:border-0! max-sm:px-0! max-sm:py-0.5!";

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
      {sorted.length === 0 ? (
        <p className="px-4 py-3 text-ink-2">{t(`nobody.${body}`)}</p>
      ) : (
        <DataTable caption={title}>
          <thead className="max-sm:sr-only">
            <tr>
              <th scope="col">{t("person")}</th>
              <th scope="col">{t("role")}</th>
              <th scope="col">{t("birth")}</th>
              <th scope="col">
                <span className="sr-only">{t("acts")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((seat) => (
              <SeatLine key={seat.id} seat={seat} mayClear={mayClear} />
            ))}
          </tbody>
        </DataTable>
      )}
    </Card>
  );
}

function SeatLine({ seat, mayClear }: { seat: Seat; mayClear: boolean }) {
  const t = useTranslations("teams");
  const language = useLocale();
  const { id, name, role, birth, fromFrontCommittee, conflicts } = seat;
  const isBlocked = conflicts.some(({ severity, overrides }) => severity === "block" && !overrides[0]?.holds);
  return (
    <tr
      className={`max-sm:block max-sm:border-line max-sm:border-b max-sm:px-4 max-sm:py-3 ${isBlocked ? "bg-late-bg" : ""}`}
    >
      <th scope="row" className={`${CELL} align-top!`}>
        <span className="font-semibold">{name}</span> {fromFrontCommittee && <Tag>{t("fromFront")}</Tag>}
        {conflicts.map((conflict) => (
          <SeatConflict key={conflict.key} conflict={conflict} />
        ))}
      </th>
      <td className={`${CELL} align-top!`}>{SEAT_ROLE_WORDS[role][language]}</td>
      <td className={`${CELL} align-top!`}>
        {birth ? sayBirth(birth, language) : <span className="text-ink-3">{t("birthUnknown")}</span>}
      </td>
      <td className={`${CELL} text-right align-top! empty:hidden max-sm:text-left`}>
        {mayClear && (
          <ClientWords of={["teams.clear", "form"]}>
            <ClearSeatButton seatId={id} name={name} />
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
        <Link
          href={`/candidates/${candidate.id}`}
          prefetch={false}
          className="font-medium text-link text-sm hover:underline"
        >
          {t("openDossier")}
        </Link>
      )}
    </div>
  );
}
