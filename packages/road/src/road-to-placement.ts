import type { Institution } from "@sansang/rules/access/roles";
import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import type { PostingStatus } from "@sansang/rules/postings/posting-status";
import type { Asked, ProcedureAnswer, ProcedureName, Transport } from "./transport.ts";

/** Who walks: the ward prepares, both institutions look, the approving side decides. */
export type Cast<Who> = Readonly<Record<"ward" | "approver" | Institution, Who>>;

/** Every act on the road of a list to the wall, in the order in which they follow one another: by whom, by which procedure. */
export const ROAD = {
  recordDates: { by: "ward", procedureName: "candidates.recordNomination" },
  enter: { by: "ward", procedureName: "candidates.enter" },
  consult: { by: "ward", procedureName: "candidates.recordConsultation" },
  sendToVetting: { by: "ward", procedureName: "candidates.sendToVetting" },
  vet: { by: "institution", procedureName: "candidates.vet" },
  findEligible: { by: "institution", procedureName: "candidates.findEligible" },
  fixList: { by: "approver", procedureName: "candidates.fixList" },
  handIn: { by: "ward", procedureName: "checklist.submit" },
  verify: { by: "institution", procedureName: "checklist.verify" },
  saveNotice: { by: "ward", procedureName: "postings.saveNotice" },
  prepare: { by: "ward", procedureName: "postings.prepare" },
  document: { by: "ward", procedureName: "postings.setDocument" },
  submit: { by: "ward", procedureName: "postings.submit" },
  preview: { by: "approver", procedureName: "postings.seePreview" },
  approve: { by: "approver", procedureName: "postings.approve" },
  publish: { by: "approver", procedureName: "postings.publish" },
} as const satisfies Record<
  string,
  { by: "ward" | "approver" | "institution"; procedureName: ProcedureName }
>;

export type RoadAct = keyof typeof ROAD;
type ProcedureOf<A extends RoadAct> = (typeof ROAD)[A]["procedureName"];

/** One act of the road. */
export const take = <Who, A extends RoadAct>(
  { act }: Pick<Transport<Who>, "act">,
  who: Who,
  name: A,
  input: Asked<ProcedureOf<A>>,
): Promise<ProcedureAnswer<ProcedureOf<A>>> => act<ProcedureOf<A>>(who, ROAD[name].procedureName, input);

export interface Neighbourhood {
  readonly cycleId: string;
  readonly unitId: string;
}

type Facts = Asked<"candidates.enter">["facts"];
type Source = Asked<"candidates.recordConsultation">["source"];

const fromPaper = (text: string): Source => ({ kind: "document", text, page: 1 });
/** A fact with the paper it comes from. */
export const sourced = (value: unknown) => ({ value, source: fromPaper("Sơ yếu lý lịch") });
/** Facts as a form sends them, all from one paper. */
export const sourcedFacts = (values: Readonly<Partial<Record<FactKey, unknown>>>): Facts =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, sourced(value)]])),
  ) as Facts;

/** What the voters of a khóm said, where the rules ask them. */
export const VOTERS = {
  heldOn: "2022-04-20",
  invited: 170,
  present: 140,
  agreed: 131,
  against: 6,
  abstained: 3,
} as const satisfies Asked<"candidates.recordConsultation">["consultation"];

const INSTITUTIONS = ["fatherland_front", "home_affairs"] as const satisfies readonly Institution[];
const EVIDENCE = "Giấy tờ trong hồ sơ, đã đối chiếu bản chính";

/** Somebody who is to stand: what his dossier says, and what the voters said of him. */
export interface Somebody {
  readonly facts: Readonly<Partial<Record<FactKey, unknown>>>;
  readonly voters?: Asked<"candidates.recordConsultation">["consultation"];
}

/** Enters somebody and sends his dossier to both institutions. */
export async function sendSomebody<Who>(
  transport: Transport<Who>,
  { ward }: Pick<Cast<Who>, "ward">,
  neighbourhood: Neighbourhood,
  { facts, voters }: Somebody,
): Promise<string> {
  const entered = { ...neighbourhood, facts: sourcedFacts(facts) };
  const { candidateId } = await take(transport, ward, "enter", entered);
  if (voters)
    await take(transport, ward, "consult", {
      candidateId,
      consultation: voters,
      source: fromPaper("Biên bản lấy ý kiến cử tri"),
    });
  await take(transport, ward, "sendToVetting", { candidateId });
  return candidateId;
}

/** Both institutions find every criterion met that the rules ask for, but the age, which is counted, and conclude so. */
export async function findEligibleByBoth<Who>(
  transport: Transport<Who>,
  cast: Pick<Cast<Who>, Institution>,
  candidateId: string,
): Promise<void> {
  for (const institution of INSTITUTIONS) {
    const who = cast[institution];
    const { criteria, version } = await transport.read(who, "candidates.show", { candidateId });
    const assessments = criteria.flatMap(({ criterion }) =>
      criterion === "age" ? [] : [{ criterion, outcome: "met" as const, evidence: EVIDENCE }],
    );
    const seen = { candidateId, institution, seenVersion: version };
    await take(transport, who, "vet", { ...seen, assessments });
    await take(transport, who, "findEligible", seen);
  }
}

/** Both institutions verify the version of a dossier that they see. */
export async function verifyByBoth<Who>(
  transport: Transport<Who>,
  cast: Pick<Cast<Who>, Institution>,
  { itemId, version }: { readonly itemId: string; readonly version: number },
): Promise<void> {
  for (const institution of INSTITUTIONS)
    await take(transport, cast[institution], "verify", { itemId, institution, seenVersion: version });
}

/** What is done with the list itself. */
const LIST_ACTS = [
  "prepare",
  "document",
  "submit",
  "preview",
  "approve",
  "publish",
] as const satisfies readonly RoadAct[];
export type ListAct = (typeof LIST_ACTS)[number];

/** How far a list has come, and by which act. */
const LAST_ACT = {
  draft: "document",
  submitted: "submit",
  approved: "approve",
  published: "publish",
} as const satisfies Partial<Record<PostingStatus, ListAct>>;
export type ListStatus = keyof typeof LAST_ACT;

/** What is done with a list until it has come so far, from this act on. */
export const listActs = (until: ListStatus, from: ListAct = "prepare"): ListAct[] =>
  LIST_ACTS.slice(LIST_ACTS.indexOf(from), LIST_ACTS.indexOf(LAST_ACT[until]) + 1);

/** A list on its road: the posting, and the version that is spoken of now. */
export interface ListOnTheRoad {
  readonly postingId: string;
  readonly versionId: string;
}

/** The newest version of a list as somebody has it before his eyes. */
export async function listSeen<Who>({ read }: Pick<Transport<Who>, "read">, who: Who, postingId: string) {
  const { shown, fingerprint } = await read(who, "postings.show", { postingId });
  return { versionId: shown.versionId, seenFingerprint: fingerprint };
}

type Signed = Omit<Asked<"postings.setDocument">, "versionId" | "opened">;

/** What the form over a draft finds: the decision and signatory that the ward wrote last. */
export async function documentFound<Who>(
  { read }: Pick<Transport<Who>, "read">,
  who: Who,
  postingId: string,
) {
  const { decisionNumber, decisionOn, signatory } = (await read(who, "postings.show", { postingId })).content
    .document;
  const { capacity = null, name = null } = signatory ?? {};
  return { decisionNumber, decisionOn, signatoryCapacity: capacity, signatoryName: name };
}

/** From a khóm whose register, dossiers and notice are in order to a list that has come so far. */
export async function walkList<Who>(
  transport: Transport<Who>,
  { ward, approver }: Pick<Cast<Who>, "ward" | "approver">,
  { neighbourhood, document, until }: { neighbourhood: Neighbourhood; document: Signed; until: ListStatus },
): Promise<ListOnTheRoad> {
  const { postingId, versionId } = await take(transport, ward, "prepare", neighbourhood);
  for (const act of listActs(until, "document")) {
    if (act === "document") {
      const opened = await documentFound(transport, ward, postingId);
      await take(transport, ward, act, { versionId, ...document, opened });
    } else if (act === "submit") await take(transport, ward, act, { versionId });
    else if (act === "publish") await take(transport, approver, act, { versionId });
    else if (act !== "prepare")
      await take(transport, approver, act, await listSeen(transport, approver, postingId));
  }
  return { postingId, versionId };
}
