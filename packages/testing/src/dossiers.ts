import { enterCandidate } from "@sansang/api/candidates/enter-candidate";
import { findEligible } from "@sansang/api/candidates/find-eligible";
import { recordNominationDates } from "@sansang/api/candidates/record-nomination-dates";
import { sendToVetting } from "@sansang/api/candidates/send-to-vetting";
import { showCandidate } from "@sansang/api/candidates/show-candidate";
import { vetCandidate } from "@sansang/api/candidates/vet-candidate";
import { execute } from "@sansang/api/kernel/command";
import { answer } from "@sansang/api/kernel/query";
import { fillSeat } from "@sansang/api/teams/fill-seat";
import { recordTeam } from "@sansang/api/teams/record-team";
import { candidates } from "@sansang/db/tables/candidates";
import type { Institution } from "@sansang/rules/access/roles";
import { EnterCandidateInput, VetCandidateInput } from "@sansang/rules/candidates/candidate.input";
import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import { RecordNominationInput } from "@sansang/rules/candidates/nomination.input";
import type { Outcome } from "@sansang/rules/candidates/vetting";
import type { Criterion } from "@sansang/rules/candidates/vocabulary/criteria";
import { RecordTeamInput } from "@sansang/rules/teams/team.input";
import { eq } from "drizzle-orm";
import type { Unit } from "./city.ts";
import type { House } from "./house.ts";
import type { PersonKey } from "./people.ts";

const SOURCE = { kind: "document", text: "Sơ yếu lý lịch", page: 1 };
/** A fact with the paper it comes from. */
export const sourced = (value: unknown) => ({ value, source: SOURCE });
/** Facts as a form sends them, all from one paper. */
export const sourcedFacts = (values: Partial<Record<FactKey, unknown>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, sourced(value)]])),
  );

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
const SPEAKER: Record<Institution, PersonKey> = { fatherland_front: "minh", home_affairs: "hoa" };

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
  const input = { cycleId: house.cycleId, unitId: khom.id, facts: sourcedFacts({ ...MIT, ...facts }) };
  return execute(enterCandidate, house.as(who), EnterCandidateInput.parse(input));
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
export async function inVetting(house: House, entering: Entering = {}): Promise<string> {
  const { candidateId } = await enter(house, entering);
  await execute(sendToVetting, house.as(entering.who ?? "lan"), { candidateId });
  return candidateId;
}

/** An institution speaks of every criterion of the rules, all met unless told otherwise. */
export const judge = (
  house: House,
  institution: Institution,
  candidateId: string,
  outcomes: Partial<Record<Criterion, Outcome>> = {},
  seenVersion = 1,
) =>
  execute(
    vetCandidate,
    house.as(SPEAKER[institution]),
    VetCandidateInput.parse({
      candidateId,
      institution,
      seenVersion,
      said: JUDGED.map((criterion) => ({
        criterion,
        outcome: outcomes[criterion] ?? "met",
        evidence: "Xác nhận của công an phường, 22/4",
      })),
    }),
  );

export const conclude = (house: House, institution: Institution, candidateId: string, seenVersion = 1) =>
  execute(findEligible, house.as(SPEAKER[institution]), { candidateId, institution, seenVersion });

/** Somebody both institutions have found eligible. */
export async function eligible(house: House, entering: Entering = {}): Promise<string> {
  const candidateId = await inVetting(house, entering);
  for (const institution of ["fatherland_front", "home_affairs"] as const) {
    await judge(house, institution, candidateId);
    await conclude(house, institution, candidateId);
  }
  return candidateId;
}

interface Dates {
  readonly frontMeeting1?: string;
  readonly partyOpinion?: string;
  readonly consultation?: string;
  readonly frontMeeting2?: string;
}

export const recordDates = (house: House, khom: Unit, dates: Dates, who: PersonKey = "lan") =>
  execute(
    recordNominationDates,
    house.as(who),
    RecordNominationInput.parse({
      opened: null,
      cycleId: house.cycleId,
      unitId: khom.id,
      frontMeeting1: "",
      partyOpinion: "",
      consultation: "",
      frontMeeting2: "",
      ...dates,
    }),
  );

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
