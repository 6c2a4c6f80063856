import { floorNominationOn } from "@sansang/rules/elections/meeting-voters";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate, formatWeekday } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { fill } from "../../../i18n/fill.ts";
import { PORTAL_WORDS, type PortalWord } from "../../../portal/words.ts";

const TAKEN = [
  "electionDay",
  "hours",
  "meetingStarts",
  "meetingClusters",
  "clusterStarts",
  "meetingVoters",
  "noNotice",
  "noMeeting",
  "bring",
  "wardNote",
  "contact",
  "contactNoPhone",
] as const satisfies readonly PortalWord[];

/** The portal's own sentences, so that the preview says what people will read. */
export type PublicWords = Readonly<Record<(typeof TAKEN)[number] | "date", string>> & {
  /** Null: the law of the day does not have it so. */
  readonly floorNomination: string | null;
};

export function publicWords(electionDay: CalendarDate, language: Language): PublicWords {
  const words = PORTAL_WORDS[language];
  const taken = Object.fromEntries(TAKEN.map((key) => [key, words[key]])) as Record<
    (typeof TAKEN)[number],
    string
  >;
  const day = { weekday: formatWeekday(electionDay, language), day: formatDate(electionDay, language) };
  const law = floorNominationOn(electionDay);
  const floorNomination = law && fill(words.floorNomination, { law });
  return { ...taken, floorNomination, date: fill(words.dateLine, day) };
}
