import {
  needsSomebody,
  type ProvisionalState,
  type ProvisionalStateKind,
} from "@sansang/rules/elections/provisional-head";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { Chip, type ChipLook } from "@sansang/ui/chip";
import { useTranslations } from "next-intl";

const LOOKS: Readonly<Record<ProvisionalStateKind, ChipLook>> = {
  over: { tone: "late", icon: "user-x" },
  gap: { tone: "late", icon: "triangle-alert" },
  no_election: { tone: "back", icon: "calendar-x-2" },
  tight: { tone: "back", icon: "circle-alert" },
  covered: { tone: "ok", icon: "disc-check" },
};

/** No election yet, and time enough for one. */
const EARLY: ChipLook = { tone: "muted", icon: "calendar" };

type Props = {
  state: ProvisionalState;
  electionDay: CalendarDate | null;
  /** Its cycle stands still. */
  suspended: boolean;
};

/** How the last day of a provisional head lies to the election. */
export function ProvisionalStateChip({ state, electionDay, suspended }: Props) {
  const { kind, days } = state;
  const t = useTranslations("heads.state");
  const day = electionDay ? formatDayMonth(electionDay) : "";
  return (
    <Chip {...(kind === "no_election" && !needsSomebody(state) ? EARLY : LOOKS[kind])} plain>
      {t(kind === "no_election" && suspended ? "suspended" : kind, { day, days })}
    </Chip>
  );
}
