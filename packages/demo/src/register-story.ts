import type { Institution } from "@sansang/rules/access/roles";
import { isIncumbent } from "@sansang/rules/candidates/vocabulary/standing";
import type { StandardStepCode } from "@sansang/rules/checklist/standard-template";
import { asCalendarDate, type CalendarDate, dateIn, instantAt } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { APPROVER, clerkLogin, wardLogin } from "./accounts.ts";
import type { Act } from "./act.ts";
import { candidateOf, type DemoCandidate, IN_HIS_TEAM, WITHDRAWN, WITHDRAWN_PLACE } from "./candidates.ts";
import { voteOf } from "./consultations.ts";
import { inOfficeHours, later, pickNumber } from "./moments.ts";
import { neighbourhoodPeople } from "./people.ts";
import type { CriterionAssessment, DemoAppointment, RegisterDeed } from "./register-act.ts";
import { loginOf } from "./script.ts";
import { itemKey } from "./season.ts";
import { NEIGHBOURHOOD_NUMBERS, neighbourhoodName, placeKey, type UnitNumbers } from "./units.ts";

/** What the season does to single dossiers, by their keys: the register follows it. */
export type DossierActs = ReadonlyMap<string, readonly Act[]>;

/** Wards whose decision on the teams is verified, and the one in whose team a candidate sits. */
const TEAMS_IN = [1, 3, 5, 6, 8];

type DossierAct = Extract<Act, { item: unknown }>;
const isDossierAct = (act: Act): act is DossierAct => "item" in act;

/** The register of one khóm beside its dossiers. */
class Chapter {
  readonly acts: Act[] = [];
  readonly place: UnitNumbers;
  readonly dossiers: DossierActs;

  constructor(place: UnitNumbers, dossiers: DossierActs) {
    this.place = place;
    this.dossiers = dossiers;
  }

  add(at: Date, who: string, deed: Omitted<RegisterDeed>): void {
    this.acts.push({ at, who, place: this.place, ...deed } as Act);
  }

  dossier(step: StandardStepCode): DossierAct[] {
    return (this.dossiers.get(itemKey({ ...this.place, step })) ?? []).filter(isDossierAct);
  }

  /** Who sent a dossier first, and when; null while nobody has. */
  sent(step: StandardStepCode): { at: Date; who: string } | null {
    const act = this.dossier(step).find(({ deed }) => deed === "submit");
    return act ? { at: act.at, who: act.who } : null;
  }

  /** The day on the first paper of a step that was sent: the day on which it was held. */
  heldOn(step: StandardStepCode): CalendarDate | null {
    if (!this.sent(step)) return null;
    const paper = this.dossier(step).find(({ deed }) => deed === "describe");
    return paper?.deed === "describe" ? (paper.evidence.facts?.signedOn as CalendarDate) : null;
  }
}

type Omitted<Union> = Union extends unknown ? Omit<Union, "place"> : never;

const seconds = (at: Date, count: number): Date => new Date(at.getTime() + count * 1000);

function nominate(chapter: Chapter, person: DemoCandidate): void {
  const first = chapter.sent("FRONT_MEETING_1");
  if (!first) {
    const { ward } = chapter.place;
    const at = instantAt(asCalendarDate("2022-04-26"), "09:12");
    chapter.add(at, wardLogin(ward), { deed: "enter", person });
    return;
  }
  const none = { frontMeeting1: null, partyOpinion: null, consultation: null, frontMeeting2: null };
  const dates = { ...none, frontMeeting1: chapter.heldOn("FRONT_MEETING_1") };
  chapter.add(later(first.at, 2), first.who, { deed: "recordDates", dates });
  chapter.add(later(first.at, 7), first.who, { deed: "enter", person });
  if (isIncumbent(person.standing))
    chapter.add(later(first.at, 9), first.who, { deed: "reviewTerm", person });
  const asked = chapter.sent("VOTER_CONSULT");
  const heldOn = chapter.heldOn("VOTER_CONSULT");
  if (!asked || !heldOn) return;
  const known = { ...dates, partyOpinion: chapter.heldOn("PARTY_OPINION"), consultation: heldOn };
  chapter.add(later(asked.at, 3), asked.who, { deed: "recordDates", dates: known });
  const consultation = { ...voteOf(chapter.place), heldOn };
  chapter.add(later(asked.at, 5), asked.who, { deed: "consult", person, consultation });
  const second = chapter.sent("FRONT_MEETING_2");
  if (!second) return;
  const all = { ...known, frontMeeting2: chapter.heldOn("FRONT_MEETING_2") };
  chapter.add(later(second.at, 2), second.who, { deed: "recordDates", dates: all });
}

const CONSULTED = "Biên bản lấy ý kiến cử tri";

/** Every criterion of the rules but the age, which is counted; `unlike` is where the institution says something else. */
function assessmentsOf(
  chapter: Chapter,
  unlike: Partial<Record<string, CriterionAssessment>> = {},
): CriterionAssessment[] {
  const { place } = chapter;
  const { agreed, present } = voteOf(place);
  const asked = chapter.heldOn("VOTER_CONSULT");
  const party = chapter.heldOn("PARTY_OPINION");
  const met = (criterion: CriterionAssessment["criterion"], evidence: string): CriterionAssessment =>
    unlike[criterion] ?? { criterion, outcome: "met", evidence };
  return [
    met("residence", "Giấy xác nhận cư trú của Công an phường"),
    met("capacity", "Sơ yếu lý lịch có xác nhận, trang 2"),
    met("health", "Giấy khám sức khỏe, tháng 4/2022"),
    met(
      "conduct",
      `Ý kiến chi ủy ${neighbourhoodName(place.neighbourhood ?? 1)}${party ? `, ${formatDate(party, "vi")}` : ""}`,
    ),
    met(
      "trust",
      `${CONSULTED}${asked ? `, ${formatDate(asked, "vi")}` : ""}: ${agreed} trên ${present} người dự đồng ý`,
    ),
  ];
}

/** What an institution said when it sent the dossier back, if that says something of a criterion. */
const UNLIKE: Readonly<Record<string, Partial<Record<string, CriterionAssessment>>>> = {
  p7k3: {
    residence: {
      criterion: "residence",
      outcome: "not_met",
      evidence: "Giấy xác nhận cư trú ghi khóm 4, hồ sơ ghi khóm 3",
    },
  },
  p9k3: { residence: { criterion: "residence", outcome: "waiting", evidence: "" } },
};

function vet(chapter: Chapter, person: DemoCandidate): void {
  const { place } = chapter;
  const sent = chapter.sent("VETTING");
  if (!sent) return;
  const isWards = sent.who === wardLogin(place.ward);
  chapter.add(seconds(sent.at, 30), isWards ? sent.who : clerkLogin(place), {
    deed: "sendToVetting",
    person,
  });
  const last = new Map<Institution, Date>();
  for (const act of chapter.dossier("VETTING")) {
    if (act.deed === "verify") last.set(act.institution, act.at);
    if (act.deed !== "return" || !(placeKey(place) in UNLIKE || placeKey(place) === IN_HIS_TEAM)) continue;
    const { by: institution } = act.story;
    const assessments = assessmentsOf(chapter, UNLIKE[placeKey(place)]);
    chapter.add(seconds(act.at, 15), loginOf(institution), {
      deed: "vet",
      person,
      institution,
      assessments,
      seenVersion: 1,
    });
  }
  for (const [institution, at] of last) {
    const who = loginOf(institution);
    chapter.add(seconds(at, 15), who, {
      deed: "vet",
      person,
      institution,
      assessments: assessmentsOf(chapter),
      seenVersion: 1,
    });
    chapter.add(seconds(at, 35), who, { deed: "findEligible", person, institution, seenVersion: 1 });
  }
  if (last.size < 2 || !chapter.sent("POST_LISTS")) return;
  const both = new Date(Math.max(...[...last.values()].map((at) => at.getTime())));
  const key = `${placeKey(place)} list`;
  chapter.add(inOfficeHours(later(both, 10 + pickNumber(key, 35)), key), APPROVER, { deed: "fixList" });
}

function appointmentsOf(place: UnitNumbers): DemoAppointment[] {
  const { frontHead, secretary, member } = neighbourhoodPeople(place);
  const born = (role: string): string => String(1960 + pickNumber(`${placeKey(place)} ${role} born`, 30));
  const typed = { role: "member", name: "Thach H. Nhan", birth: "1979", fromFrontCommittee: false } as const;
  return [
    { role: "leader", name: frontHead, birth: born("leader"), fromFrontCommittee: true },
    { role: "secretary", name: secretary, birth: born("secretary"), fromFrontCommittee: false },
    { role: "member", name: member, birth: null, fromFrontCommittee: false },
    ...(placeKey(place) === IN_HIS_TEAM ? [typed] : []),
  ];
}

/** The ward writes its six teams down when it has sent the decision. */
function appointmentTeams(ward: number, dossiers: DossierActs): Act[] {
  const office = new Chapter({ ward, neighbourhood: null }, dossiers);
  const sent = office.sent("ELECTION_TEAM");
  const paper = office.dossier("ELECTION_TEAM").find(({ deed }) => deed === "describe");
  const facts = paper?.deed === "describe" ? paper.evidence.facts : null;
  if (!TEAMS_IN.includes(ward) || !sent || !facts) return [];
  const who = wardLogin(ward);
  const decision = {
    decisionNumber: `${facts.number}/${facts.symbol}`,
    decidedOn: facts.signedOn as CalendarDate,
  };
  return NEIGHBOURHOOD_NUMBERS.flatMap((neighbourhood) => {
    const chapter = new Chapter({ ward, neighbourhood }, dossiers);
    const start = later(sent.at, 2 + neighbourhood);
    chapter.add(start, who, { deed: "recordTeam", ...decision });
    for (const [place, appointment] of appointmentsOf(chapter.place).entries())
      chapter.add(seconds(start, 10 * (place + 1)), who, { deed: "fillAppointment", appointment });
    return chapter.acts;
  });
}

/** Entered on the evening of the first meeting, and withdrawn the day after. */
function withdrawOne(dossiers: DossierActs): Act[] {
  const chapter = new Chapter(WITHDRAWN_PLACE, dossiers);
  const first = chapter.sent("FRONT_MEETING_1");
  if (!first) return [];
  const after = inOfficeHours(later(first.at, 24 * 60), WITHDRAWN.key);
  chapter.add(later(first.at, 8), first.who, { deed: "enter", person: WITHDRAWN });
  chapter.add(after, first.who, {
    deed: "withdraw",
    person: WITHDRAWN,
    on: dateIn(after),
    reason: "Xin rút vì phải về quê chăm mẹ, có đơn viết tay gửi khóm.",
  });
  return chapter.acts;
}

/** Whose occupation was written down wrongly: found out when his sheet hung already, and put right at once. */
export const CORRECTED_PLACE: UnitNumbers = { ward: 5, neighbourhood: 1 };
const NOT_HIS_WORK = "Nghề nghiệp ghi nhầm khi nhập, người ứng cử báo lại kèm giấy tờ gốc.";

function correctOne(dossiers: DossierActs): Act[] {
  const chapter = new Chapter(CORRECTED_PLACE, dossiers);
  const person = candidateOf(CORRECTED_PLACE);
  const evening = (clock: string) => instantAt(asCalendarDate("2022-04-26"), clock);
  const morning = (clock: string) => instantAt(asCalendarDate("2022-04-27"), clock);
  chapter.add(evening("16:35"), APPROVER, { deed: "reopenList", reason: NOT_HIS_WORK });
  chapter.add(evening("16:36"), APPROVER, { deed: "reopenVetting", person, reason: NOT_HIS_WORK });
  chapter.add(evening("16:43"), clerkLogin(CORRECTED_PLACE), {
    deed: "correctOccupation",
    person,
    occupation: "Kế toán trưởng hợp tác xã",
    reason: NOT_HIS_WORK,
    seenVersion: 2,
  });
  for (const [institution, at] of [
    ["fatherland_front", evening("16:52")],
    ["home_affairs", morning("07:44")],
  ] as const) {
    const who = loginOf(institution);
    const assessments = assessmentsOf(chapter);
    chapter.add(at, who, { deed: "vet", person, institution, assessments, seenVersion: 3 });
    chapter.add(seconds(at, 20), who, { deed: "findEligible", person, institution, seenVersion: 3 });
  }
  chapter.add(morning("07:55"), APPROVER, { deed: "fixList" });
  return chapter.acts;
}

/** Everything that happens in the register of some wards until the demo begins. */
export const registerActs = (wards: readonly number[], dossiers: DossierActs): Act[] =>
  wards.flatMap((ward) => [
    ...NEIGHBOURHOOD_NUMBERS.flatMap((neighbourhood) => {
      const chapter = new Chapter({ ward, neighbourhood }, dossiers);
      const person = candidateOf(chapter.place);
      nominate(chapter, person);
      vet(chapter, person);
      return chapter.acts;
    }),
    ...appointmentTeams(ward, dossiers),
    ...(ward === WITHDRAWN_PLACE.ward ? withdrawOne(dossiers) : []),
    ...(ward === CORRECTED_PLACE.ward ? correctOne(dossiers) : []),
  ]);
