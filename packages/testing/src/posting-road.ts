import { withdrawCandidate } from "@sansang/api/candidates/leave";
import { reopenList } from "@sansang/api/candidates/nomination/fix-list";
import { execute } from "@sansang/api/kernel/command";
import { readVersion } from "@sansang/api/postings/lists/load-version";
import { fingerprintOf, readProposal } from "@sansang/api/postings/lists/read-proposal";
import { checklistItems } from "@sansang/db/tables/checklist";
import { postingVersions } from "@sansang/db/tables/postings";
import { IN_PROCESS } from "@sansang/road/in-process";
import {
  type ListOnTheRoad,
  type ListStatus,
  take,
  verifyByBoth,
  walkList,
} from "@sansang/road/road-to-placement";
import type { Actor } from "@sansang/rules/access/can";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { BLOCKING_STEPS, type BlockingStep } from "@sansang/rules/postings/blocking-steps";
import type { MeetingCluster } from "@sansang/rules/postings/notice/meeting-cluster";
import type { PollingHours } from "@sansang/rules/postings/posting-content";
import { and, eq, inArray } from "drizzle-orm";
import { TUESDAY } from "./clock.ts";
import { castOf, eligible, recordDates } from "./dossiers.ts";
import type { PersonKey } from "./people.ts";
import { electingNeighbourhood, NOTICE } from "./posted-lists.ts";
import { LONG_REASON, layComplete } from "./situations.ts";
import type { TestApp } from "./test-app.ts";

type Neighbourhood = ReturnType<typeof electingNeighbourhood>;

/** Who prepares the lists of the ward that this khóm belongs to. */
const officialOf = ({ city }: TestApp, { wardId }: Neighbourhood): PersonKey =>
  city.wards[0]?.id === wardId ? "lan" : "sen";

/** Two people for every khóm of the small city, none of whom is like another. */
const STANDING = [
  ["Nguyễn Văn Mít", "Cao Thị Sim"],
  ["Lương Minh Quýt", "Phan Thị Lành"],
  ["Huỳnh Ngọc Sen", "Danh Văn Nhãn"],
  ["Trần Duy Tràm", "Kim Thị Chanh"],
  ["Lê Văn Ổi", "Mai Thị Dừa"],
  ["Đỗ Hữu Xoài", "Võ Thị Khế"],
] as const;

/** The people of a khóm as their dossiers are entered: a teacher and a trader. */
function peopleOf({ city }: TestApp, { id, wardId }: Neighbourhood) {
  const ward = city.wards.findIndex((each) => each.id === wardId);
  const neighbourhood = city.wards[ward]?.neighbourhoods.findIndex((each) => each.id === id) ?? 0;
  const number = ward * 3 + neighbourhood;
  const [teacher = "", trader = ""] = STANDING[number] ?? [];
  return [
    { name: teacher, birth: `${1960 + number}-02-03`, occupation: "Giáo viên" },
    { name: trader, birth: `${1975 + number}-09-02`, sex: "female", occupation: "Buôn bán" },
  ];
}

/** Both institutions find everybody eligible and Quản fixes the list; answers who stands: the teacher and the trader. */
export async function fixedList(app: TestApp, neighbourhood: Neighbourhood): Promise<string[]> {
  const who = officialOf(app, neighbourhood);
  await recordDates(app, neighbourhood, { frontMeeting1: "2022-04-18", partyOpinion: "2022-04-20" }, who);
  const people: string[] = [];
  for (const facts of peopleOf(app, neighbourhood))
    people.push(await eligible(app, { who, neighbourhood, facts }));
  await fix(app, neighbourhood);
  return people;
}

const fix = (app: TestApp, { id }: Neighbourhood) =>
  take(IN_PROCESS, app.as("quan"), "fixList", { cycleId: app.cycleId, unitId: id });

/** The items of the blocking steps that this khóm's list waits for, with their statuses. */
const stepItems = (app: TestApp, { id, wardId }: Neighbourhood) =>
  app.db
    .select({ id: checklistItems.id, step: checklistItems.stepCode, status: checklistItems.status })
    .from(checklistItems)
    .where(
      and(
        eq(checklistItems.cycleId, app.cycleId),
        inArray(checklistItems.unitId, [id, wardId]),
        inArray(checklistItems.stepCode, [...BLOCKING_STEPS]),
      ),
    );

/** Lan or Sen sends the dossiers that the list waits for, and both institutions verify them. */
export async function verifySteps(
  app: TestApp,
  neighbourhood: Neighbourhood,
  steps: readonly BlockingStep[] = BLOCKING_STEPS,
): Promise<void> {
  const who = officialOf(app, neighbourhood);
  for (const { id, step, status } of await stepItems(app, neighbourhood)) {
    if (status !== "not_started" || !steps.includes(step as BlockingStep)) continue;
    await layComplete(app, who, id);
    const { version } = await take(IN_PROCESS, app.as(who), "handIn", { itemId: id });
    await verifyByBoth(IN_PROCESS, castOf(app), { itemId: id, version });
  }
}

export const DOCUMENT = {
  decisionNumber: "31/QĐ-UBND",
  decisionOn: asCalendarDate("2022-04-25"),
  signatoryCapacity: "CHỦ TỊCH",
  signatoryName: "Mai Thị Dừa",
};

export interface ListDraft extends ListOnTheRoad {
  readonly neighbourhood: Neighbourhood;
  readonly people: readonly string[];
}

type Wording = Pick<PollingHours, "place" | "address" | "opensAt"> & {
  closesAt?: string;
  clusters?: MeetingCluster[];
};

/** The whole road of a khóm's list until it has come so far. Ward and khóm are counted from 0. */
const walkTo =
  (until: ListStatus) =>
  async (app: TestApp, ward = 0, number = 0, notice: Wording = NOTICE): Promise<ListDraft> => {
    const neighbourhood = electingNeighbourhood(app, ward, number);
    const cast = castOf(app, officialOf(app, neighbourhood));
    const place = { cycleId: app.cycleId, unitId: neighbourhood.id };
    const people = await fixedList(app, neighbourhood);
    await verifySteps(app, neighbourhood);
    await take(IN_PROCESS, cast.ward, "saveNotice", { ...place, ...notice, opened: null });
    const list = await walkList(IN_PROCESS, cast, { neighbourhood: place, document: DOCUMENT, until });
    return { neighbourhood, people, ...list };
  };

/** Everything is in order and the list lies as a draft with its signatory. */
export const listInDraft = walkTo("draft");
export const listSubmitted = walkTo("submitted");
export const listApproved = walkTo("approved");

export const submit = (
  app: TestApp,
  { versionId, neighbourhood }: Pick<ListDraft, "versionId" | "neighbourhood">,
) => take(IN_PROCESS, app.as(officialOf(app, neighbourhood)), "submit", { versionId });

/** The fingerprint of what a version says now: what a screen shows with it. */
export async function fingerprintNow(app: TestApp, versionId: string): Promise<string> {
  const { posting, row, people } = await readVersion(app.db, versionId);
  return fingerprintOf(await readProposal(app.db, posting, row, people));
}

/** Whoever approves looks at the sheet first, as it reads now. */
export async function look(
  app: TestApp,
  versionId: string,
  who: PersonKey | Actor = "quan",
): Promise<string> {
  const seenFingerprint = await fingerprintNow(app, versionId);
  await take(IN_PROCESS, app.as(who), "preview", { versionId, seenFingerprint });
  return seenFingerprint;
}

export async function approve(app: TestApp, versionId: string, who: PersonKey | Actor = "quan") {
  const seenFingerprint = await look(app, versionId, who);
  return take(IN_PROCESS, app.as(who), "approve", { versionId, seenFingerprint });
}

export const publishNow = (
  app: TestApp,
  { versionId }: Pick<ListDraft, "versionId">,
  { who = "quan" as PersonKey | Actor, now = TUESDAY } = {},
) => take(IN_PROCESS, app.as(who, now), "publish", { versionId });

export const versionRow = async ({ db }: TestApp, versionId: string) => {
  const [row] = await db.select().from(postingVersions).where(eq(postingVersions.id, versionId));
  if (!row) throw new Error(`No version ${versionId}`);
  return row;
};

/** Somebody of the house who holds the approver’s office since, whatever he was before. */
export function asApprover({ people, city }: TestApp, who: PersonKey): Actor {
  const { userId, name, grants } = people[who];
  const approver = { role: "approver" as const, institution: null, unitId: city.id, unitPath: city.path };
  return { userId, name, grants: [...grants, approver] };
}

/** Somebody on the list does not wish to stand any more. */
export const leave = (
  app: TestApp,
  { neighbourhood }: Pick<ListDraft, "neighbourhood">,
  candidateId: string,
) =>
  execute(withdrawCandidate, app.as(officialOf(app, neighbourhood)), {
    candidateId,
    on: asCalendarDate("2022-04-26"),
    reason: LONG_REASON,
  });

/** Quản opens the official list and fixes it again as it stands by now. */
export async function fixAgain(
  app: TestApp,
  { neighbourhood }: Pick<ListDraft, "neighbourhood">,
): Promise<void> {
  const place = { cycleId: app.cycleId, unitId: neighbourhood.id };
  await execute(reopenList, app.as("quan"), { ...place, reason: LONG_REASON });
  await fix(app, neighbourhood);
}
