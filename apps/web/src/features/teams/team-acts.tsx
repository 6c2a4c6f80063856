import { formatDate } from "@sansang/rules/kernel/date-words";
import { BODY_WORDS } from "@sansang/rules/teams/appointment";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../lib/api.ts";
import { AppointmentButton, DecisionButton } from "./dialog-buttons.ts";

/** Recording the decision and seating people, for whoever may; nobody is born after that year. */
export function TeamActs({ team, year }: { team: RouterOutputs["teams"]["show"]; year: number }) {
  const t = useTranslations("teams.form");
  const language = useLocale();
  const { cycleId, unitId, offers } = team;
  const number = team.decisionNumber ?? "";
  const decidedOn = team.decidedOn ? formatDate(team.decidedOn, "vi") : "";
  const bodies = team.bodies.map(({ body }) => ({ value: body, label: BODY_WORDS[body][language] }));
  return (
    <div className="mt-3 flex flex-wrap gap-2.5 empty:hidden">
      {offers.fill && (
        <AppointmentButton of={{ cycleId, unitId, bodies, year }} variant="primary" icon="plus">
          {t("addAppointment")}
        </AppointmentButton>
      )}
      {offers.record && (
        <DecisionButton
          of={{ cycleId, unitId, number, decidedOn }}
          variant={number ? "secondary" : "primary"}
          icon="pencil-line"
        >
          {t(number ? "correctDecision" : "recordDecision")}
        </DecisionButton>
      )}
    </div>
  );
}
