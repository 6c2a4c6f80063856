import "server-only";
import type { Db } from "@sansang/db/client";
import { errands } from "@sansang/db/tables/jobs";
import { and, eq, ne, sql } from "drizzle-orm";
import { silentChangeFeed } from "../kernel/changes.ts";
import { homeOf } from "../kernel/clock.ts";
import type { Context, OfficeServices } from "../kernel/context.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { BundleInput, wardBundle } from "../postings/lists/ward-bundle.ts";
import { actorOfUser } from "../users/session.ts";

type Errand = typeof errands.$inferSelect;

/** Begins one that is not done yet; null for what is done, or gone. */
async function begin(db: Db, seq: number): Promise<Errand | null> {
  const [errand] = await db
    .update(errands)
    .set({ status: "running", failure: null, incident: null, endedAt: null, done: 0 })
    .where(
      and(
        ne(errands.status, "done"),
        sql`${errands.id} in (select subject_id from ledger_subjects where seq = ${seq})`,
      ),
    )
    .returning();
  return errand ?? null;
}

/** The rights of whoever asked, as they are now. */
async function contextOf(services: OfficeServices, userId: string): Promise<Context> {
  const actor = await actorOfUser(services.db, userId, new Date());
  if (!actor) throw new Refusal("not_found");
  const { clock } = services;
  return { ...services, changeFeed: silentChangeFeed(), now: clock(homeOf(actor)), actor, sessionId: null };
}

interface Result {
  readonly pdf: Uint8Array;
  readonly name: string;
  readonly basis: readonly string[];
}

async function make(services: OfficeServices, errand: Errand): Promise<Result> {
  const onRead = async (done: number, total: number): Promise<void> => {
    await services.db.update(errands).set({ done, total }).where(eq(errands.id, errand.id));
  };
  const input = BundleInput.parse(errand.input);
  const { pdf, versionIds } = await answer(
    wardBundle(onRead),
    await contextOf(services, errand.askedBy),
    input,
  );
  return { pdf, name: `niem-yet-${versionIds.length}-danh-sach.pdf`, basis: versionIds };
}

/** Says of an errand why it was not done; with the number under which a crash is logged. */
export async function failErrand(
  db: Db,
  seq: number,
  failure: string,
  incident: string | null,
): Promise<void> {
  await db
    .update(errands)
    .set({ status: "failed", failure, incident, endedAt: sql`now()` })
    .where(
      and(
        eq(errands.status, "running"),
        sql`${errands.id} in (select subject_id from ledger_subjects where seq = ${seq})`,
      ),
    );
}

/** Does what a line says that somebody asked for, and stores the result. A refusal is an answer: it is written down, and not tried again. */
export async function runErrand(services: OfficeServices, seq: number): Promise<void> {
  const { db, storage } = services;
  const errand = await begin(db, seq);
  if (!errand) return;
  try {
    const { pdf, name, basis } = await make(services, errand);
    const resultKey = await storage.put(pdf);
    await db
      .update(errands)
      .set({
        status: "done",
        basis,
        resultKey,
        resultName: name,
        resultSize: pdf.byteLength,
        endedAt: sql`now()`,
      })
      .where(and(eq(errands.id, errand.id), eq(errands.status, "running")));
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    await failErrand(db, seq, problem.reason, null);
  }
}
