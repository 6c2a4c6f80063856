import type { Institution } from "@sansang/rules/access/roles";
import { otherInstitution } from "@sansang/rules/access/roles";
import type { StandardStepCode } from "@sansang/rules/checklist/standard-template";
import { addDays, type CalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { clerkLogin, NEVER_SIGNED_IN, wardLogin } from "./accounts.ts";
import type { Act } from "./act.ts";
import { chance, FIRST_LOOK, later, momentOn, OPENING_DAY, pickNumber } from "./moments.ts";
import { type DueDates, sendingDay } from "./schedule.ts";
import { loginOf, Script } from "./script.ts";
import { type DemoItem, itemKey, type SeasonMark } from "./season.ts";
import { DECIDED, DISPUTED, ON_BEHALF, REPLACED, RETURNED, RETURNED_ONCE } from "./stories.ts";

/** Returned yesterday, answered and half verified this morning: its own clock, not that of the others. */
const TEAM_OF_WARD_2 = "ELECTION_TEAM p2";
/** A list is posted when it is published, and there the last word on it was spoken late on the same day. */
const POSTED_LATER: Readonly<Record<string, Date>> = {
  "POST_LISTS p1k2": instantAt("2022-04-25" as CalendarDate, "16:04"),
  "POST_LISTS p1k3": instantAt("2022-04-25" as CalendarDate, "15:36"),
};
/** Steps that the ward's office prepares for its khóm. */
const BY_WARD = new Set<StandardStepCode>(["VOTER_BASIS", "VETTING", "TRAINING", "PUBLIC_INFORMATION"]);

const preparerOf = (item: DemoItem): string =>
  item.neighbourhood === null || BY_WARD.has(item.step) || clerkLogin(item) === NEVER_SIGNED_IN
    ? wardLogin(item.ward)
    : clerkLogin(item);

/** Nobody acts after the moment at which the demo's clock is first read. */
const LAST = later(FIRST_LOOK, -4);
const noLaterThan = (at: Date, last: Date): Date => (at > last ? last : at);

function bothVerify(script: Script): void {
  const first: Institution = chance(`${script.key} first`) < 0.6 ? "fatherland_front" : "home_affairs";
  script.wait("first verdict", 50, 140);
  script.verify(first);
  script.wait("second verdict", 25, 200);
  script.verify(otherInstitution(first));
}

function answerReturn(script: Script, who: string): void {
  const story = RETURNED_ONCE[script.key];
  if (!story?.slot) return;
  script.wait("came back", 90, 120);
  script.returnBack({ ...story, at: script.at.toISOString() });
  script.wait("answered", 120, 240);
  script.lay(who, story.slot);
  script.submit(who, story.answer);
}

function electionTeamOfWard2(script: Script, who: string): void {
  const story = RETURNED_ONCE[script.key];
  if (!story?.slot) return;
  script.goTo(instantAt("2022-04-26" as CalendarDate, "16:40"));
  script.returnBack({ ...story, at: script.at.toISOString() });
  script.goTo(instantAt("2022-04-27" as CalendarDate, "08:38"));
  script.lay(who, story.slot);
  script.submit(who, story.answer);
  script.goTo(instantAt("2022-04-27" as CalendarDate, "09:05"));
  script.verify("fatherland_front");
}

function endDecided(script: Script, decided: (typeof DECIDED)[string]): void {
  script.wait("first verdict", 30, 60);
  script.verify(otherInstitution(decided.by));
  script.goTo(new Date(decided.at));
  script.returnBack(decided);
  script.goTo(new Date(decided.decidedAt));
  script.decide(decided.decision);
}

function endVerified(script: Script, who: string): void {
  const decided = DECIDED[script.key];
  if (decided) {
    endDecided(script, decided);
    return;
  }
  bothVerify(script);
  const replaced = REPLACED[script.key];
  if (!replaced) return;
  script.goTo(new Date(replaced.at));
  script.lay(who, replaced.slot);
  script.replace(who, replaced.reason);
  bothVerify(script);
}

const endHalf =
  (institution: Institution) =>
  (script: Script): void => {
    script.wait("half", 20, 40);
    script.at = noLaterThan(script.at, later(LAST, -pickNumber(`${script.key} late`, 40)));
    script.verify(institution);
  };

function endDisputed(script: Script): void {
  const story = DISPUTED[script.key];
  if (!story) throw new Error(`No dispute is told of ${script.key}`);
  script.wait("first verdict", 60, 120);
  script.verify(otherInstitution(story.by));
  script.goTo(new Date(story.at));
  script.returnBack(story);
}

function endReturned(script: Script): void {
  const story = RETURNED[script.key];
  if (!story) throw new Error(`No return is told of ${script.key}`);
  script.goTo(new Date(story.at));
  script.returnBack(story);
}

/** What follows when the dossier has been sent. */
const ENDINGS: Partial<Record<SeasonMark, (script: Script, who: string) => void>> = {
  V: endVerified,
  F: endHalf("fatherland_front"),
  H: endHalf("home_affairs"),
  D: endDisputed,
  R: endReturned,
};

function startOf(item: DemoItem, key: string, due: DueDates): Date {
  if (key === TEAM_OF_WARD_2) return instantAt("2022-04-26" as CalendarDate, "09:56");
  const postedLater = POSTED_LATER[key];
  if (postedLater) return postedLater;
  const day = addDays(sendingDay(item, due), key in RETURNED_ONCE ? -1 : 0);
  const isTooEarly = day < OPENING_DAY;
  return momentOn(isTooEarly ? OPENING_DAY : day, key);
}

/** Everything that happens to one item until the demo begins. */
export function actsOf(item: DemoItem, due: DueDates): Act[] {
  if (item.mark === "." || item.mark === "-") return [];
  const key = itemKey(item);
  const script = new Script(item, startOf(item, key, due));
  const onBehalf = ON_BEHALF[key];
  const who = onBehalf ? loginOf(onBehalf.by) : preparerOf(item);
  if (item.mark === "d") {
    script.begin(who);
    return script.acts;
  }
  script.prepare(who, onBehalf?.reason);
  script.submit(who, onBehalf?.reason);
  if (key === TEAM_OF_WARD_2) {
    electionTeamOfWard2(script, who);
    return script.acts;
  }
  answerReturn(script, who);
  ENDINGS[item.mark]?.(script, who);
  return script.acts;
}
