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
} from "@sansang/road/road-to-the-wall";
import type { Actor } from "@sansang/rules/access/can";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { BLOCKING_STEPS, type BlockingStep } from "@sansang/rules/postings/blocking-steps";
import { and, eq, inArray } from "drizzle-orm";
import { TUESDAY } from "./clock.ts";
import { castOf, eligible, recordDates } from "./dossiers.ts";
import type { House } from "./house.ts";
import type { PersonKey } from "./people.ts";
import { electingKhom, NOTICE } from "./posted-lists.ts";
import { LONG_REASON, layComplete } from "./situations.ts";

type Khom = ReturnType<typeof electingKhom>;

/** Who prepares the lists of the ward that this khóm belongs to. */
const officialOf = ({ city }: House, { wardId }: Khom): PersonKey =>
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
function peopleOf({ city }: House, { id, wardId }: Khom) {
  const ward = city.wards.findIndex((each) => each.id === wardId);
  const khom = city.wards[ward]?.neighbourhoods.findIndex((each) => each.id === id) ?? 0;
  const number = ward * 3 + khom;
  const [teacher = "", trader = ""] = STANDING[number] ?? [];
  return [
    { name: teacher, birth: `${1960 + number}-02-03`, occupation: "Giáo viên" },
    { name: trader, birth: `${1975 + number}-09-02`, sex: "female", occupation: "Buôn bán" },
  ];
}

/** Both institutions find everybody eligible and Quản fixes the list; answers who stands: the teacher and the trader. */
export async function fixedList(house: House, khom: Khom): Promise<string[]> {
  const who = officialOf(house, khom);
  await recordDates(house, khom, { frontMeeting1: "2022-04-18", partyOpinion: "2022-04-20" }, who);
  const people: string[] = [];
  for (const facts of peopleOf(house, khom)) people.push(await eligible(house, { who, khom, facts }));
  await fix(house, khom);
  return people;
}

const fix = (house: House, { id }: Khom) =>
  take(IN_PROCESS, house.as("quan"), "fixList", { cycleId: house.cycleId, unitId: id });

/** The items of the blocking steps that this khóm's list waits for, with their states. */
const stepItems = (house: House, { id, wardId }: Khom) =>
  house.db
    .select({ id: checklistItems.id, step: checklistItems.stepCode, state: checklistItems.state })
    .from(checklistItems)
    .where(
      and(
        eq(checklistItems.cycleId, house.cycleId),
        inArray(checklistItems.unitId, [id, wardId]),
        inArray(checklistItems.stepCode, [...BLOCKING_STEPS]),
      ),
    );

/** Lan or Sen sends the dossiers that the list waits for, and both institutions verify them. */
export async function verifySteps(
  house: House,
  khom: Khom,
  steps: readonly BlockingStep[] = BLOCKING_STEPS,
): Promise<void> {
  const who = officialOf(house, khom);
  for (const { id, step, state } of await stepItems(house, khom)) {
    if (state !== "not_started" || !steps.includes(step as BlockingStep)) continue;
    await layComplete(house, who, id);
    const { version } = await take(IN_PROCESS, house.as(who), "handIn", { itemId: id });
    await verifyByBoth(IN_PROCESS, castOf(house), { itemId: id, version });
  }
}

export const DOCUMENT = {
  decisionNumber: "31/QĐ-UBND",
  decisionOn: asCalendarDate("2022-04-25"),
  signatoryCapacity: "CHỦ TỊCH",
  signatoryName: "Mai Thị Dừa",
};

export interface Draft extends ListOnTheRoad {
  readonly khom: Khom;
  readonly people: readonly string[];
}

/** The whole road of a khóm's list until it has come so far. Ward and khóm are counted from 0. */
const walkTo =
  (until: ListStatus) =>
  async (house: House, ward = 0, number = 0): Promise<Draft> => {
    const khom = electingKhom(house, ward, number);
    const cast = castOf(house, officialOf(house, khom));
    const place = { cycleId: house.cycleId, unitId: khom.id };
    const people = await fixedList(house, khom);
    await verifySteps(house, khom);
    await take(IN_PROCESS, cast.ward, "saveNotice", { ...place, ...NOTICE, opened: null });
    const list = await walkList(IN_PROCESS, cast, { khom: place, document: DOCUMENT, until });
    return { khom, people, ...list };
  };

/** Everything is in order and the list lies as a draft with its signatory. */
export const listInDraft = walkTo("draft");
export const listSubmitted = walkTo("submitted");
export const listApproved = walkTo("approved");

export const submit = (house: House, { versionId, khom }: Pick<Draft, "versionId" | "khom">) =>
  take(IN_PROCESS, house.as(officialOf(house, khom)), "submit", { versionId });

/** The fingerprint of what a version says now: what a screen shows with it. */
export async function fingerprintNow(house: House, versionId: string): Promise<string> {
  const { posting, row, people } = await readVersion(house.db, versionId);
  return fingerprintOf(await readProposal(house.db, posting, row, people));
}

/** Whoever approves looks at the sheet first, as it reads now. */
export async function look(
  house: House,
  versionId: string,
  who: PersonKey | Actor = "quan",
): Promise<string> {
  const seenFingerprint = await fingerprintNow(house, versionId);
  await take(IN_PROCESS, house.as(who), "preview", { versionId, seenFingerprint });
  return seenFingerprint;
}

export async function approve(house: House, versionId: string, who: PersonKey | Actor = "quan") {
  const seenFingerprint = await look(house, versionId, who);
  return take(IN_PROCESS, house.as(who), "approve", { versionId, seenFingerprint });
}

export const publishNow = (
  house: House,
  { versionId }: Pick<Draft, "versionId">,
  { who = "quan" as PersonKey | Actor, now = TUESDAY } = {},
) => take(IN_PROCESS, house.as(who, now), "publish", { versionId });

export const versionRow = async ({ db }: House, versionId: string) => {
  const [row] = await db.select().from(postingVersions).where(eq(postingVersions.id, versionId));
  if (!row) throw new Error(`No version ${versionId}`);
  return row;
};

/** Somebody of the house who holds the approver’s office since, whatever he was before. */
export function asApprover({ people, city }: House, who: PersonKey): Actor {
  const { userId, name, grants } = people[who];
  const admin = { role: "admin" as const, institution: null, unitId: city.id, unitPath: city.path };
  return { userId, name, grants: [...grants, admin] };
}

/** Somebody on the list does not wish to stand any more. */
export const leave = (house: House, { khom }: Pick<Draft, "khom">, candidateId: string) =>
  execute(withdrawCandidate, house.as(officialOf(house, khom)), {
    candidateId,
    on: asCalendarDate("2022-04-26"),
    reason: LONG_REASON,
  });

/** Quản opens the official list and fixes it again as it stands by now. */
export async function fixAgain(house: House, { khom }: Pick<Draft, "khom">): Promise<void> {
  const place = { cycleId: house.cycleId, unitId: khom.id };
  await execute(reopenList, house.as("quan"), { ...place, reason: LONG_REASON });
  await fix(house, khom);
}
