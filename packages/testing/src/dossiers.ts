import { showCandidate } from "@sansang/api/candidates/show-candidate";
import { execute } from "@sansang/api/kernel/command";
import type { Context } from "@sansang/api/kernel/context";
import { answer } from "@sansang/api/kernel/query";
import { recordTeam } from "@sansang/api/teams/record-team";
import { fillSeat } from "@sansang/api/teams/seats";
import { candidates } from "@sansang/db/tables/candidates";
import { IN_PROCESS } from "@sansang/road/in-process";
import { type Cast, findEligible, sendSomebody, sourcedFacts, take } from "@sansang/road/road-to-the-wall";
import type { Institution } from "@sansang/rules/access/roles";
import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import type { Outcome } from "@sansang/rules/candidates/vetting";
import type { Criterion } from "@sansang/rules/candidates/vocabulary/criteria";
import { RecordTeamInput } from "@sansang/rules/teams/team.input";
import { eq } from "drizzle-orm";
import type { Unit } from "./city.ts";
import type { House } from "./house.ts";
import type { PersonKey } from "./people.ts";

export { sourced, sourcedFacts } from "@sansang/road/road-to-the-wall";

/** A dossier that vetting takes. */
export const MIT: Readonly<Partial<Record<FactKey, unknown>>> = {
  name: "Nguyễn Văn Mít",
  birth: "1979-02-03",
  sex: "male",
  ethnicity: "khmer",
  residence: "Tổ 4, Khóm 1",
  generalEducation: { grade: 12, system: "twelve" },
  qualification: "intermediate",
  politicalTheory: "primary",
  occupation: "Giáo viên",
  standing: "new",
  introducedBy: "front_committee",
};

/** What the rules of 2008 ask for, but the age, which is counted. */
export const JUDGED: readonly Criterion[] = ["residence", "capacity", "health", "conduct"];

/** Who walks a list's road in the small city; Lan prepares unless told otherwise. */
export const castOf = ({ as }: House, ward: PersonKey = "lan"): Cast<Context> => ({
  ward: as(ward),
  fatherland_front: as("minh"),
  home_affairs: as("hoa"),
  approver: as("quan"),
});

/** The khóm of a ward, counted from 0. */
export function khomOf(house: House, ward = 0, khom = 0): Unit {
  const found = house.city.wards[ward]?.neighbourhoods[khom];
  if (!found) throw new Error(`No khóm ${khom} in ward ${ward}`);
  return found;
}

interface Entering {
  readonly who?: PersonKey;
  readonly khom?: Unit;
  readonly facts?: Partial<Record<FactKey, unknown>>;
}

/** Enters somebody, Mít unless told otherwise; answers what the verb answers. */
export function enter(house: House, { who = "lan", khom = khomOf(house), facts = {} }: Entering = {}) {
  const place = { cycleId: house.cycleId, unitId: khom.id };
  return take(IN_PROCESS, house.as(who), "enter", { ...place, facts: sourcedFacts({ ...MIT, ...facts }) });
}

export const candidateRow = async (house: House, candidateId: string) => {
  const [row] = await house.db.select().from(candidates).where(eq(candidates.id, candidateId));
  if (!row) throw new Error(`No candidate ${candidateId}`);
  return row;
};

/** What a correction's form finds in a dossier as this person sees it now. */
export async function foundIn(
  house: House,
  candidateId: string,
  who: PersonKey,
): Promise<Record<FactKey, never>> {
  const { facts } = await answer(showCandidate, house.as(who), { candidateId });
  return Object.fromEntries(facts.map(({ key, found }) => [key, found])) as Record<FactKey, never>;
}

/** Somebody whose dossier waits for both institutions. */
export function inVetting(
  house: House,
  { who = "lan", khom = khomOf(house), facts = {} }: Entering = {},
): Promise<string> {
  const place = { cycleId: house.cycleId, unitId: khom.id };
  return sendSomebody(IN_PROCESS, castOf(house, who), place, { facts: { ...MIT, ...facts } });
}

/** An institution speaks of every criterion of the rules, all met unless told otherwise. */
export const judge = (
  house: House,
  institution: Institution,
  candidateId: string,
  outcomes: Partial<Record<Criterion, Outcome>> = {},
  seenVersion = 1,
) =>
  take(IN_PROCESS, castOf(house)[institution], "vet", {
    candidateId,
    institution,
    seenVersion,
    said: JUDGED.map((criterion) => ({
      criterion,
      outcome: outcomes[criterion] ?? "met",
      evidence: "Xác nhận của công an phường, 22/4",
    })),
  });

export const conclude = (house: House, institution: Institution, candidateId: string, seenVersion = 1) =>
  take(IN_PROCESS, castOf(house)[institution], "findEligible", { candidateId, institution, seenVersion });

/** Somebody both institutions have found eligible. */
export async function eligible(house: House, entering: Entering = {}): Promise<string> {
  const candidateId = await inVetting(house, entering);
  await findEligible(IN_PROCESS, castOf(house), candidateId);
  return candidateId;
}

interface Dates {
  readonly frontMeeting1?: string;
  readonly partyOpinion?: string;
  readonly consultation?: string;
  readonly frontMeeting2?: string;
}

export const recordDates = (house: House, khom: Unit, dates: Dates, who: PersonKey = "lan") =>
  take(IN_PROCESS, house.as(who), "recordDates", {
    cycleId: house.cycleId,
    unitId: khom.id,
    frontMeeting1: "",
    partyOpinion: "",
    consultation: "",
    frontMeeting2: "",
    ...dates,
    opened: null,
  });

export const decideTeam = (house: House, khom: Unit, who: PersonKey = "lan") =>
  execute(
    recordTeam,
    house.as(who),
    RecordTeamInput.parse({
      opened: null,
      cycleId: house.cycleId,
      unitId: khom.id,
      decisionNumber: "15/QĐ-UBND",
      decidedOn: "2022-04-25",
    }),
  );

interface Seated {
  readonly name: string;
  readonly birth?: string;
  readonly personalId?: string;
  readonly body?: string;
  readonly role?: string;
  readonly fromFrontCommittee?: boolean;
}

export const seat = (house: House, khom: Unit, seated: Seated, who: PersonKey = "lan") =>
  execute(
    fillSeat,
    house.as(who),
    fillSeat.input.parse({
      cycleId: house.cycleId,
      unitId: khom.id,
      body: "team",
      role: "member",
      fromFrontCommittee: false,
      ...seated,
    }),
  );
