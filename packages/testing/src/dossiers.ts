import { showCandidate } from "@sansang/api/candidates/show-candidate";
import { execute } from "@sansang/api/kernel/command";
import type { Context } from "@sansang/api/kernel/context";
import { answer } from "@sansang/api/kernel/query";
import { fillAppointment } from "@sansang/api/teams/appointments";
import { recordTeam } from "@sansang/api/teams/record-team";
import { candidates } from "@sansang/db/tables/candidates";
import { IN_PROCESS } from "@sansang/road/in-process";
import {
  type Cast,
  findEligibleByBoth,
  sendSomebody,
  sourcedFacts,
  take,
} from "@sansang/road/road-to-placement";
import type { Institution } from "@sansang/rules/access/roles";
import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import type { CriterionOutcome } from "@sansang/rules/candidates/vetting";
import type { Criterion } from "@sansang/rules/candidates/vocabulary/criteria";
import { RecordTeamInput } from "@sansang/rules/teams/team.input";
import { eq } from "drizzle-orm";
import type { Unit } from "./city.ts";
import type { PersonKey } from "./people.ts";
import type { TestApp } from "./test-app.ts";

export { sourced, sourcedFacts } from "@sansang/road/road-to-placement";

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
export const CRITERIA_OF_BOTH: readonly Criterion[] = ["residence", "capacity", "health", "conduct"];

/** Who walks a list's road in the small city; Lan prepares unless told otherwise. */
export const castOf = ({ as }: TestApp, ward: PersonKey = "lan"): Cast<Context> => ({
  ward: as(ward),
  fatherland_front: as("minh"),
  home_affairs: as("hoa"),
  approver: as("quan"),
});

/** The khóm of a ward, counted from 0. */
export function neighbourhoodOf(app: TestApp, ward = 0, neighbourhood = 0): Unit {
  const found = app.city.wards[ward]?.neighbourhoods[neighbourhood];
  if (!found) throw new Error(`No khóm ${neighbourhood} in ward ${ward}`);
  return found;
}

interface Entering {
  readonly who?: PersonKey;
  readonly neighbourhood?: Unit;
  readonly facts?: Partial<Record<FactKey, unknown>>;
  /** Why he is another than somebody very like him. */
  readonly distinctBecause?: string;
}

/** Enters somebody, Mít unless told otherwise; answers what the command answers. */
export function enter(
  app: TestApp,
  { who = "lan", neighbourhood = neighbourhoodOf(app), facts = {}, distinctBecause }: Entering = {},
) {
  const place = { cycleId: app.cycleId, unitId: neighbourhood.id };
  return take(IN_PROCESS, app.as(who), "enter", {
    ...place,
    facts: sourcedFacts({ ...MIT, ...facts }),
    distinctBecause,
  });
}

export const candidateRow = async (app: TestApp, candidateId: string) => {
  const [row] = await app.db.select().from(candidates).where(eq(candidates.id, candidateId));
  if (!row) throw new Error(`No candidate ${candidateId}`);
  return row;
};

/** What a correction's form finds in a dossier as this person sees it now. */
export async function foundIn(
  app: TestApp,
  candidateId: string,
  who: PersonKey,
): Promise<Record<FactKey, never>> {
  const { facts } = await answer(showCandidate, app.as(who), { candidateId });
  return Object.fromEntries(facts.map(({ key, found }) => [key, found])) as Record<FactKey, never>;
}

/** Somebody whose dossier waits for both institutions. */
export function inVetting(
  app: TestApp,
  { who = "lan", neighbourhood = neighbourhoodOf(app), facts = {} }: Entering = {},
): Promise<string> {
  const place = { cycleId: app.cycleId, unitId: neighbourhood.id };
  return sendSomebody(IN_PROCESS, castOf(app, who), place, { facts: { ...MIT, ...facts } });
}

/** An institution speaks of every criterion of the rules, all met unless told otherwise. */
export const assess = (
  app: TestApp,
  institution: Institution,
  candidateId: string,
  outcomes: Partial<Record<Criterion, CriterionOutcome>> = {},
  seenVersion = 1,
) =>
  take(IN_PROCESS, castOf(app)[institution], "vet", {
    candidateId,
    institution,
    seenVersion,
    assessments: CRITERIA_OF_BOTH.map((criterion) => ({
      criterion,
      outcome: outcomes[criterion] ?? "met",
      evidence: "Xác nhận của công an phường, 22/4",
    })),
  });

export const conclude = (app: TestApp, institution: Institution, candidateId: string, seenVersion = 1) =>
  take(IN_PROCESS, castOf(app)[institution], "findEligible", { candidateId, institution, seenVersion });

/** Both institutions find every criterion of the rules met, and the candidate eligible. */
export const findEligible = (app: TestApp, candidateId: string) =>
  findEligibleByBoth(IN_PROCESS, castOf(app), candidateId);

/** Somebody both institutions have found eligible. */
export async function eligible(app: TestApp, entering: Entering = {}): Promise<string> {
  const candidateId = await inVetting(app, entering);
  await findEligible(app, candidateId);
  return candidateId;
}

interface Dates {
  readonly frontMeeting1?: string;
  readonly partyOpinion?: string;
  readonly consultation?: string;
  readonly frontMeeting2?: string;
}

export const recordDates = (app: TestApp, neighbourhood: Unit, dates: Dates, who: PersonKey = "lan") =>
  take(IN_PROCESS, app.as(who), "recordDates", {
    cycleId: app.cycleId,
    unitId: neighbourhood.id,
    frontMeeting1: "",
    partyOpinion: "",
    consultation: "",
    frontMeeting2: "",
    ...dates,
    opened: null,
  });

export const decideTeam = (app: TestApp, neighbourhood: Unit, who: PersonKey = "lan") =>
  execute(
    recordTeam,
    app.as(who),
    RecordTeamInput.parse({
      opened: null,
      cycleId: app.cycleId,
      unitId: neighbourhood.id,
      decisionNumber: "15/QĐ-UBND",
      decidedOn: "2022-04-25",
    }),
  );

interface AppointedPerson {
  readonly name: string;
  readonly birth?: string;
  readonly personalId?: string;
  readonly body?: string;
  readonly role?: string;
  readonly fromFrontCommittee?: boolean;
}

export const appoint = (
  app: TestApp,
  neighbourhood: Unit,
  appointed: AppointedPerson,
  who: PersonKey = "lan",
) =>
  execute(
    fillAppointment,
    app.as(who),
    fillAppointment.input.parse({
      cycleId: app.cycleId,
      unitId: neighbourhood.id,
      body: "team",
      role: "member",
      fromFrontCommittee: false,
      ...appointed,
    }),
  );
