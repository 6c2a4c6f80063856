import { attachEvidence } from "@sansang/api/checklist/attach-evidence";
import { returnItem, verifyItem } from "@sansang/api/checklist/give-verdict";
import { submitItem } from "@sansang/api/checklist/hand-in";
import { loadCurrentEvidence } from "@sansang/api/checklist/load-item";
import { describeEvidence } from "@sansang/api/checklist/touch-evidence";
import { loadStep } from "@sansang/api/elections/load-cycle";
import { itemPurpose } from "@sansang/api/files/upload-purpose";
import { execute } from "@sansang/api/kernel/command";
import { checklistItems } from "@sansang/db/tables/checklist";
import type { Institution } from "@sansang/rules/access/roles";
import { STANDARD_TEMPLATE, type Step, type StepCode } from "@sansang/rules/checklist/standard-template";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { layInSpool } from "@sansang/storage/spool";
import { and, asc, eq, like, notInArray } from "drizzle-orm";
import { type EvidenceFile, type EvidenceKind, evidence } from "./evidence.ts";
import type { PersonKey } from "./people.ts";
import type { TestApp } from "./test-app.ts";

export const LONG_REASON = "vì thiếu chữ ký của Chủ tịch Ủy ban nhân dân phường";

export const FACTS = {
  kind: "decision" as const,
  number: "12",
  symbol: "QĐ-UBND",
  signedOn: asCalendarDate("2022-04-22"),
  signer: "Mai Thị Dừa",
};

const given = new WeakMap<TestApp, string[]>();

const COMPUTED = STANDARD_TEMPLATE.filter(({ computed }) => computed).map(({ code }) => code);

/**
 * An untouched item at this unit or below it, of a step that the office does not compute unless asked for; no two calls
 * for one house give the same one.
 */
export async function freshItem(
  app: TestApp,
  { step, unit = app.city.wards[0]?.path }: { step?: StepCode; unit?: UnitPath } = {},
): Promise<string> {
  const taken = given.get(app) ?? [];
  given.set(app, taken);
  const [item] = await app.db
    .select({ id: checklistItems.id })
    .from(checklistItems)
    .where(
      and(
        eq(checklistItems.status, "not_started"),
        like(checklistItems.unitPath, `${unit}%`),
        step ? eq(checklistItems.stepCode, step) : notInArray(checklistItems.stepCode, COMPUTED),
        taken.length > 0 ? notInArray(checklistItems.id, taken) : undefined,
      ),
    )
    .orderBy(asc(checklistItems.id))
    .limit(1);
  if (!item) throw new Error(`No untouched item is left${step ? ` for ${step}` : ""}`);
  taken.push(item.id);
  return item.id;
}

export const rowOf = async (app: TestApp, itemId: string) => {
  const [row] = await app.db.select().from(checklistItems).where(eq(checklistItems.id, itemId));
  if (!row) throw new Error(`No item ${itemId}`);
  return row;
};

export async function stepOfItem(app: TestApp, itemId: string): Promise<Step> {
  const { cycleId, stepCode } = await rowOf(app, itemId);
  return loadStep(app.db, cycleId, stepCode);
}

interface Laying {
  readonly slot?: string;
  readonly file?: EvidenceFile;
  readonly onBehalfReason?: string;
}

/** Lays a finished upload into the spool for this person and item. */
export const upload = (
  app: TestApp,
  who: PersonKey,
  itemId: string,
  slot: string,
  file: EvidenceFile,
): Promise<string> =>
  layInSpool(app.spool, file.bytes, {
    userId: app.people[who].userId,
    purpose: itemPurpose({ itemId, slot }),
    fileName: file.name,
  });

export async function attach(
  app: TestApp,
  who: PersonKey,
  itemId: string,
  { slot, file = evidence(), onBehalfReason }: Laying = {},
) {
  const code = slot ?? (await stepOfItem(app, itemId)).slots[0]?.code ?? "";
  const spoolId = await upload(app, who, itemId, code, file);
  return execute(attachEvidence, app.as(who), {
    itemId,
    slot: code,
    fileName: file.name,
    spoolId,
    onBehalfReason,
  });
}

/** Writes down the facts of every paper on the table that has none yet. */
export async function describeCurrentEvidence(app: TestApp, who: PersonKey, itemId: string): Promise<void> {
  const step = await stepOfItem(app, itemId);
  const asked = new Set(step.slots.filter(({ facts }) => facts === "document").map(({ code }) => code));
  for (const { id, slot, facts } of await loadCurrentEvidence(app.db, itemId))
    if (asked.has(slot) && !facts)
      await execute(describeEvidence, app.as(who), { itemId, componentId: id, facts: FACTS, opened: null });
}

/** Fills and describes every required slot of an item; returns the components. */
export async function layComplete(
  app: TestApp,
  who: PersonKey,
  itemId: string,
  onBehalfReason?: string,
): Promise<string[]> {
  const laid: string[] = [];
  for (const slot of (await stepOfItem(app, itemId)).slots.filter(({ required }) => required)) {
    const kind =
      slot.accepts.find((type): type is EvidenceKind => type === "pdf" || type === "jpeg") ?? "pdf";
    const { componentId } = await attach(app, who, itemId, {
      slot: slot.code,
      file: evidence(kind),
      ...(onBehalfReason ? { onBehalfReason } : {}),
    });
    if (slot.facts === "document")
      await execute(describeEvidence, app.as(who), {
        itemId,
        componentId,
        facts: FACTS,
        opened: null,
        onBehalfReason,
      });
    laid.push(componentId);
  }
  return laid;
}

type Where = Parameters<typeof freshItem>[1];

/** Complete evidence lies on the table; nothing has been sent. */
export async function itemInDraft(app: TestApp, where?: Where): Promise<string> {
  const itemId = await freshItem(app, where);
  await layComplete(app, "lan", itemId);
  return itemId;
}

/** Version 1 waits for both institutions. */
export async function itemSubmitted(app: TestApp, where?: Where): Promise<string> {
  const itemId = await itemInDraft(app, where);
  await execute(submitItem, app.as("lan"), { itemId });
  return itemId;
}

const SPEAKER: Record<Institution, PersonKey> = { fatherland_front: "minh", home_affairs: "hoa" };

export const verify = (app: TestApp, institution: Institution, itemId: string, seenVersion = 1) =>
  execute(verifyItem, app.as(SPEAKER[institution]), { itemId, institution, seenVersion });

export const sendBack = (app: TestApp, institution: Institution, itemId: string, seenVersion = 1) =>
  execute(returnItem, app.as(SPEAKER[institution]), {
    itemId,
    institution,
    seenVersion,
    code: "signature_missing",
    reason: LONG_REASON,
  });

/** The Front has verified version 1; Home Affairs has not spoken. */
export async function itemAwaitingSecondVerdict(app: TestApp, where?: Where): Promise<string> {
  const itemId = await itemSubmitted(app, where);
  await verify(app, "fatherland_front", itemId);
  return itemId;
}

export async function itemReturned(app: TestApp, where?: Where): Promise<string> {
  const itemId = await itemSubmitted(app, where);
  await sendBack(app, "home_affairs", itemId);
  return itemId;
}

/** The Front has verified and Home Affairs has returned the same version. */
export async function itemDisputed(app: TestApp, where?: Where): Promise<string> {
  const itemId = await itemAwaitingSecondVerdict(app, where);
  await sendBack(app, "home_affairs", itemId);
  return itemId;
}

export async function itemVerified(app: TestApp, where?: Where): Promise<string> {
  const itemId = await itemAwaitingSecondVerdict(app, where);
  await verify(app, "home_affairs", itemId);
  return itemId;
}
