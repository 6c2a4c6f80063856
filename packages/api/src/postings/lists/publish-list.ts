import "server-only";
import type { Tx } from "@sansang/db/client";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { VersionInput } from "@sansang/rules/postings/posting.input";
import type { PostingContent } from "@sansang/rules/postings/posting-content";
import { sql } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { checkTransition, saveVersion } from "./change-version.ts";
import { freeze } from "./freeze.ts";
import { loadVersion } from "./load-version.ts";

/** The version that hangs by now makes room for the next one. */
async function supersede(tx: Tx, postingId: string, now: Date): Promise<PostingContent["replaces"]> {
  const { rows } = await tx.execute<{ version: number; digest: string }>(sql`
    update posting_versions v set status = 'superseded', superseded_at = ${now.toISOString()}::timestamptz
    from posting_snapshots s
    where s.version_id = v.id and v.posting_id = ${postingId} and v.status = 'published'
    returning s.version, s.digest`);
  return rows[0] ?? null;
}

/**
 * Publishes an approved list, if it still reads as it was approved: frozen in canonical JSON, numbered, and in place of
 * the version before. From now on only the next version can change what is said. Its papers are made
 * by the worker: nobody waits for the render thread, and whoever asks for a paper first makes it.
 */
export const publishList = command({
  action: "postings.list.publish",
  input: VersionInput,
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  run: async (args) => {
    const { tx, actor, now, subject } = args;
    const { posting, row } = subject;
    const { status, proposal } = await checkTransition("postings.list.publish", args, { seenBy: null });
    const replaces = await supersede(tx, posting.id, now);
    const { digest, code, number, year } = await freeze(tx, {
      posting,
      row,
      proposal,
      replaces,
      today: dateIn(now),
      userId: actor.userId,
      now,
    });
    const columns = { publishedBy: actor.userId, publishedAt: now };
    const done = await saveVersion(args, status, columns, {
      facts: { digest, number, year, rows: proposal.rows.length },
    });
    return {
      ...done,
      result: { ...done.result, digest, code, number, year },
    };
  },
});
