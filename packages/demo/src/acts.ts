import type { Institution } from "@sansang/rules/access/roles";
import type { VerdictKind } from "@sansang/rules/checklist/joint-verification";
import { type StepCode, stepOf } from "@sansang/rules/checklist/standard-template";
import { addDays, type CalendarDate, dateIn, instantAt } from "@sansang/rules/kernel/calendar";
import {
  ACCOUNTS,
  APPROVER,
  clerkLogin,
  FRONT,
  HOME_AFFAIRS,
  NEVER_SIGNED_IN,
  wardLogin,
} from "./accounts.ts";
import { chance, FIRST_LOOK, inOfficeHours, later, momentOn, OPENING_DAY, pick } from "./moments.ts";
import { type Evidence, evidenceFor } from "./papers.ts";
import { type DemoItem, itemKey, seasonItems } from "./season.ts";
import {
  DECIDED,
  DISPUTED,
  ON_BEHALF,
  REPLACED,
  RETURNED,
  RETURNED_ONCE,
  type ReturnStory,
} from "./stories.ts";

type Deed =
  | { readonly deed: "signIn" }
  | {
      readonly deed: "attach";
      readonly item: DemoItem;
      readonly slot: string;
      readonly evidence: Evidence;
      /** The file takes the place of the one that lies there. */
      readonly replaces: boolean;
      readonly onBehalfReason?: string;
    }
  | {
      readonly deed: "describe";
      readonly item: DemoItem;
      readonly slot: string;
      readonly evidence: Evidence;
      readonly onBehalfReason?: string;
    }
  | { readonly deed: "submit" | "replace"; readonly item: DemoItem; readonly reason?: string }
  | { readonly deed: "verify"; readonly item: DemoItem; readonly institution: Institution }
  | { readonly deed: "return"; readonly item: DemoItem; readonly story: ReturnStory }
  | {
      readonly deed: "decide";
      readonly item: DemoItem;
      readonly outcome: VerdictKind;
      readonly reason: string;
    };

/** One thing that one person does at one moment of the season. */
export type Act = { readonly at: Date; readonly who: string } & Deed;

/** How many days before its due date a step is usually sent: the quick khóm first, the others a day later. */
const SENT: Readonly<Record<StepCode, readonly [number, number]>> = {
  PLAN_DECISION: [4, 3],
  PLAN: [3, 2],
  VOTER_BASIS: [3, 2],
  FRONT_MEETING_1: [1, 0],
  PARTY_OPINION: [1, 0],
  VOTER_CONSULT: [1, 0],
  FRONT_MEETING_2: [1, 0],
  VETTING: [1, 0],
  TRAINING: [2, 0],
  ELECTION_TEAM: [5, 2],
  VOTER_LIST: [4, 2],
  POST_LISTS: [5, 5],
  PUBLIC_INFORMATION: [8, 8],
  SECURITY: [12, 9],
  COMPLAINTS: [9, 9],
  NOTICE: [9, 9],
  MATERIALS: [9, 9],
  READINESS_REPORT: [10, 10],
};
/** Sent lately and still waiting, so many days before the due date; steps not named here were sent as usual. */
const WAITING_SINCE: Partial<Record<StepCode, readonly [number, number]>> = {
  ELECTION_TEAM: [2, 1],
  VOTER_LIST: [1, 1],
  POST_LISTS: [4, 4],
  PUBLIC_INFORMATION: [9, 8],
  SECURITY: [9, 8],
  NOTICE: [9, 9],
};
/** Steps that the ward's office prepares for its khóm. */
const BY_WARD = new Set<StepCode>(["VOTER_BASIS", "VETTING", "TRAINING", "PUBLIC_INFORMATION"]);

const loginOf = (institution: Institution): string =>
  institution === "fatherland_front" ? FRONT : HOME_AFFAIRS;
const preparerOf = (item: DemoItem): string =>
  item.khom === null || BY_WARD.has(item.step) || clerkLogin(item) === NEVER_SIGNED_IN
    ? wardLogin(item.ward)
    : clerkLogin(item);

export type DueDates = ReadonlyMap<StepCode, CalendarDate>;

/** The day on which an item goes off for the first time. */
function sendingDay(item: DemoItem, due: DueDates): CalendarDate {
  const waits = item.mark === "S" || item.mark === "F" || item.mark === "H" || item.mark === "d";
  const [quick, slow] = (waits ? WAITING_SINCE[item.step] : undefined) ?? SENT[item.step];
  const pace = pick(`pace ${item.ward} ${item.khom ?? 0}`, 2);
  const day = due.get(item.step);
  if (!day) throw new Error(`No due date for ${item.step}`);
  return addDays(day, -(pace === 0 ? quick : slow));
}

/** Builds what happens to one item; `at` moves on with every act. */
class Script {
  readonly acts: Act[] = [];
  readonly item: DemoItem;
  readonly key: string;
  at: Date;
  editions = new Map<string, number>();

  constructor(item: DemoItem, start: Date) {
    this.item = item;
    this.key = itemKey(item);
    this.at = start;
  }

  private add(who: string, deed: Deed): void {
    this.acts.push({ at: this.at, who, ...deed });
  }

  /** Lays a paper into a slot and writes down what it is; a second one takes the place of the first. */
  lay(
    who: string,
    slot: string,
    more: { unsigned?: boolean; undescribed?: boolean; onBehalfReason?: string } = {},
  ): void {
    const edition = (this.editions.get(slot) ?? 0) + 1;
    this.editions.set(slot, edition);
    const today = dateIn(this.at);
    const earlier = addDays(today, -pick(`${this.key} ${slot} signed`, 2));
    const signedOn = earlier < OPENING_DAY || edition > 1 ? today : earlier;
    const evidence = evidenceFor({ ...this.item, slot, edition, signedOn, unsigned: more.unsigned });
    const { onBehalfReason } = more;
    this.add(who, { deed: "attach", item: this.item, slot, evidence, replaces: edition > 1, onBehalfReason });
    this.pass(`${slot} ${edition}`, 1, 2);
    if (evidence.facts && !more.undescribed) {
      this.add(who, { deed: "describe", item: this.item, slot, evidence, onBehalfReason });
      this.pass(`${slot} ${edition} described`, 1, 3);
    }
  }

  /** Lets some minutes pass, office hours or not: one sitting. */
  pass(key: string, least: number, spread: number): void {
    this.at = new Date(
      later(this.at, least + pick(`${this.key} ${key}`, spread)).getTime() +
        pick(`${this.key} ${key} s`, 50) * 1000,
    );
  }

  /** Goes on at a later time of the offices. */
  wait(key: string, least: number, spread: number): void {
    this.pass(key, least, spread);
    this.at = inOfficeHours(this.at, `${this.key} ${key}`);
  }

  goTo(at: Date): void {
    if (at < this.at)
      throw new Error(`${this.key}: ${at.toISOString()} lies before ${this.at.toISOString()}`);
    this.at = at;
  }

  prepare(who: string, onBehalfReason?: string): void {
    for (const slot of stepOf(this.item.step).slots.filter(({ required }) => required)) {
      const unsigned = this.key in RETURNED_ONCE && RETURNED_ONCE[this.key]?.code === "signature_missing";
      this.lay(who, slot.code, { unsigned, onBehalfReason });
    }
  }

  /** Begins and leaves it: the paper is there but not described, or only the paper that may be missing. */
  begin(who: string): void {
    const { slots } = stepOf(this.item.step);
    const slot = this.item.step === "ELECTION_TEAM" ? "agreement" : (slots[0]?.code ?? "");
    this.lay(who, slot, { undescribed: chance(`${this.key} described`) < 0.5 });
  }

  submit(who: string, reason?: string): void {
    this.add(who, { deed: "submit", item: this.item, reason });
  }

  replace(who: string, reason: string): void {
    this.add(who, { deed: "replace", item: this.item, reason });
  }

  verify(institution: Institution): void {
    this.add(loginOf(institution), { deed: "verify", item: this.item, institution });
  }

  returnBack(story: ReturnStory): void {
    this.add(loginOf(story.by), { deed: "return", item: this.item, story });
  }

  decide(reason: string): void {
    this.add(APPROVER, { deed: "decide", item: this.item, outcome: "verified", reason });
  }
}

const other = (institution: Institution): Institution =>
  institution === "fatherland_front" ? "home_affairs" : "fatherland_front";

/** Nobody acts after the moment at which the demo's clock is first read. */
const LAST = later(FIRST_LOOK, -4);
const noLaterThan = (at: Date, last: Date): Date => (at > last ? last : at);

function bothVerify(script: Script): void {
  const first: Institution = chance(`${script.key} first`) < 0.6 ? "fatherland_front" : "home_affairs";
  script.wait("first verdict", 50, 140);
  script.verify(first);
  script.wait("second verdict", 25, 200);
  script.verify(other(first));
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

/** The special road of «Phường 2, Tổ bầu cử»: returned yesterday, answered and half verified this morning. */
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

function finish(script: Script, who: string): void {
  const { mark } = script.item;
  if (mark === "V") {
    const decided = DECIDED[script.key];
    if (decided) {
      script.wait("first verdict", 30, 60);
      script.verify(other(decided.by));
      script.goTo(new Date(decided.at));
      script.returnBack(decided);
      script.goTo(new Date(decided.decidedAt));
      return script.decide(decided.decision);
    }
    bothVerify(script);
    const replaced = REPLACED[script.key];
    if (!replaced) return;
    script.goTo(new Date(replaced.at));
    script.lay(who, replaced.slot);
    script.replace(who, replaced.reason);
    return bothVerify(script);
  }
  if (mark === "F" || mark === "H") {
    script.wait("half", 20, 40);
    script.at = noLaterThan(script.at, later(LAST, -pick(`${script.key} late`, 40)));
    return script.verify(mark === "F" ? "fatherland_front" : "home_affairs");
  }
  if (mark === "D") {
    const story = DISPUTED[script.key];
    if (!story) throw new Error(`No dispute is told of ${script.key}`);
    script.wait("first verdict", 60, 120);
    script.verify(other(story.by));
    script.goTo(new Date(story.at));
    return script.returnBack(story);
  }
  if (mark === "R") {
    const story = RETURNED[script.key];
    if (!story) throw new Error(`No return is told of ${script.key}`);
    script.goTo(new Date(story.at));
    script.returnBack(story);
  }
}

/** Everything that happens to one item until the demo begins. */
export function actsOf(item: DemoItem, due: DueDates): Act[] {
  if (item.mark === "." || item.mark === "-") return [];
  const key = itemKey(item);
  const comesBack = key in RETURNED_ONCE && key !== "ELECTION_TEAM p2";
  const day = addDays(sendingDay(item, due), comesBack ? -1 : 0);
  const start =
    key === "ELECTION_TEAM p2"
      ? instantAt("2022-04-26" as CalendarDate, "09:56")
      : momentOn(day < OPENING_DAY ? OPENING_DAY : day, key);
  const script = new Script(item, start);
  const onBehalf = ON_BEHALF[key];
  const who = onBehalf ? loginOf(onBehalf.by) : preparerOf(item);
  if (item.mark === "d") {
    script.begin(who);
    return script.acts;
  }
  script.prepare(who, onBehalf?.reason);
  script.submit(who, onBehalf?.reason);
  if (key === "ELECTION_TEAM p2") {
    electionTeamOfWard2(script, who);
    return script.acts;
  }
  if (comesBack) answerReturn(script, who);
  finish(script, who);
  return script.acts;
}

/** The first sign-in of everybody but one, and the last before the demo begins. */
function signIns(acts: readonly Act[]): Act[] {
  const last = new Map<string, Date>();
  for (const { who, at } of acts) if (at > (last.get(who) ?? OPENING)) last.set(who, at);
  return ACCOUNTS.filter(({ login }) => login !== NEVER_SIGNED_IN).flatMap(({ login }): Act[] => {
    const first = later(OPENING, 20 + pick(`${login} first`, 45));
    const looksToday =
      chance(`${login} looks`) < 0.4 ? later(FIRST_LOOK, -12 - pick(`${login} today`, 95)) : OPENING;
    const lately =
      [
        later(last.get(login) ?? momentOn("2022-04-26" as CalendarDate, `${login} look`), -8),
        looksToday,
      ].sort((a, b) => b.getTime() - a.getTime())[0] ?? OPENING;
    return [
      { deed: "signIn", at: first, who: login },
      { deed: "signIn", at: lately > first ? lately : later(first, 60), who: login },
    ];
  });
}

/** When the accounts are given out. */
export const OPENING = instantAt(OPENING_DAY, "07:30");

/** The whole season in the order in which it happened. */
export function planSeason(due: DueDates, wards?: readonly number[]): Act[] {
  const acts = seasonItems(wards).flatMap((item) => actsOf(item, due));
  const ordered = [...signIns(acts), ...acts].map((act, place) => ({ act, place }));
  return ordered
    .sort((a, b) => a.act.at.getTime() - b.act.at.getTime() || a.place - b.place)
    .map(({ act }) => act);
}
