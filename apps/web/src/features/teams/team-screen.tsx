import { formatDate } from "@sansang/rules/kernel/date-words";
import { BODY_WORDS } from "@sansang/rules/teams/appointment";
import { TEAM_GAP_WORDS } from "@sansang/rules/teams/team-rules";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientWords } from "../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../lib/api.ts";
import { Crumbs } from "../../lib/navigation/crumbs.tsx";
import { AppointmentTable } from "./appointment-table.tsx";
import { TeamActs } from "./team-acts.tsx";

type ShownTeam = RouterOutputs["teams"]["show"];
interface TeamPlace {
  readonly unitId: string;
  readonly unitName: string;
  readonly wardName: string;
}

type Props = {
  team: ShownTeam;
  place: TeamPlace;
  /** Nobody is born after it. */
  year: number;
};

/** The election team of one khóm: its decision, its people, what is missing and who may not sit there. */
export function TeamScreen({ team, place, year }: Props) {
  const t = useTranslations("teams");
  const language = useLocale();
  const { decisionNumber, decidedOn, daysLate, gaps, bodies, offers, unitId } = team;
  return (
    <>
      <Crumbs
        links={[
          { href: "/candidates", label: t("candidates") },
          { href: `/candidates/neighbourhoods/${unitId}`, label: `${place.unitName}, ${place.wardName}` },
        ]}
        title={t("title")}
      />
      <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,1fr)_392px]">
        <div className="flex flex-col gap-3">
          {bodies.map(({ body, most }) => (
            <AppointmentTable
              key={body}
              title={BODY_WORDS[body][language]}
              body={body}
              most={most}
              appointments={team.appointments.filter((appointment) => appointment.body === body)}
              mayClear={offers.clear}
            />
          ))}
        </div>
        <div className="flex flex-col gap-3">
          <Card title={t("decision")}>
            {decisionNumber && decidedOn ? (
              <Facts>
                <Fact name={t("number")}>{decisionNumber}</Fact>
                <Fact name={t("decidedOn")}>{formatDate(decidedOn, language)}</Fact>
              </Facts>
            ) : (
              <p className="text-ink-2">{t("noDecision")}</p>
            )}
            {daysLate > 0 && (
              <Chip tone="late" icon="triangle-alert" className="mt-2">
                {t(decidedOn ? "decidedLate" : "undecidedLate", { days: daysLate })}
              </Chip>
            )}
            <ClientWords of={["teams.form", "form"]}>
              <TeamActs team={team} year={year} />
            </ClientWords>
          </Card>
          <Card title={t("gaps")}>
            {gaps.length === 0 ? (
              <Chip tone="ok" icon="disc-check" plain>
                {t("noGaps")}
              </Chip>
            ) : (
              <ul className="flex flex-col gap-1.5">
                {gaps.map((gap) => (
                  <li key={gap} className="flex gap-2">
                    <Icon name="circle-dashed" className="mt-1 text-ink-3" />
                    {TEAM_GAP_WORDS[gap][language]}
                  </li>
                ))}
              </ul>
            )}
          </Card>
          <p className="flex gap-2 text-ink-2 text-sm">
            <Icon name="info" className="mt-0.5" />
            {team.exclusion.value === null
              ? t("exclusionCareful")
              : t("exclusion", { citation: team.exclusion.citation })}
          </p>
        </div>
      </div>
    </>
  );
}

const Facts = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">{children}</dl>
);

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </>
  );
}
