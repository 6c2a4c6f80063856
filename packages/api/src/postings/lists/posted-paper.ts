import "server-only";
import { createHash } from "node:crypto";
import { POSTING_PAPER_KINDS, postingPapers } from "@sansang/db/tables/postings";
import { makePostingPaper } from "@sansang/documents/posting/make-posting-paper";
import { VersionInput } from "@sansang/rules/postings/posting.input";
import { and, eq } from "drizzle-orm";
import * as z from "zod";
import type { Context } from "../../kernel/context.ts";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { correctionNotice } from "./correction-notice.ts";
import { type FrozenSheet, frozenSheets } from "./frozen-sheet.ts";

export type PaperKind = (typeof POSTING_PAPER_KINDS)[number];

export interface StoredPaper {
  readonly sha256: string;
  readonly size: number;
  readonly storageKey: string;
}

/** What a render thread needs of the house; the public pages and the worker have no more than this. */
export type PaperServices = Pick<Context, "db" | "storage" | "installation">;

/**
 * A number stands on one notice: on that of the posting for a first version, on that of the correction from the second on.
 * Null for the paper that a version does not have.
 */
const made = async (
  context: PaperServices,
  frozen: FrozenSheet,
  kind: PaperKind,
): Promise<Uint8Array | null> => {
  const options = { demo: context.installation.isDemo };
  if (kind === "list") return (await makePostingPaper("list", [frozen.sheet], options)).pdf;
  if (kind === "posting_notice")
    return frozen.sheet.content.replaces
      ? null
      : (await makePostingPaper("posting_notice", frozen.sheet, options)).pdf;
  const notice = await correctionNotice(context.db, frozen);
  return notice && (await makePostingPaper("correction_notice", notice, options)).pdf;
};

const storedPaper = async (
  { db }: PaperServices,
  versionId: string,
  kind: PaperKind,
): Promise<StoredPaper | null> => {
  const [paper] = await db
    .select({
      sha256: postingPapers.sha256,
      size: postingPapers.size,
      storageKey: postingPapers.storageKey,
    })
    .from(postingPapers)
    .where(and(eq(postingPapers.versionId, versionId), eq(postingPapers.kind, kind)));
  return paper ?? null;
};

/** The paper of a frozen version: the one that is kept, or made now and kept; whoever is slower takes the other's. */
async function keepPaper(
  context: PaperServices,
  frozen: FrozenSheet,
  kind: PaperKind,
): Promise<StoredPaper | null> {
  const { versionId } = frozen;
  const stored = await storedPaper(context, versionId, kind);
  if (stored) return stored;
  const pdf = await made(context, frozen, kind);
  if (!pdf) return null;
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const storageKey = await context.storage.put(pdf);
  const [row] = await context.db
    .insert(postingPapers)
    .values({ versionId, kind, sha256, size: pdf.byteLength, storageKey })
    .onConflictDoNothing()
    .returning({ versionId: postingPapers.versionId });
  if (row) return { sha256, size: pdf.byteLength, storageKey };
  await context.storage.remove(storageKey);
  return storedPaper(context, versionId, kind);
}

/** Makes the papers of a published version that are not stored yet. */
export async function makePapers(services: PaperServices, versionId: string): Promise<void> {
  const [frozen] = await frozenSheets(services.db, services.installation.origin, [versionId]);
  if (!frozen) return;
  for (const kind of POSTING_PAPER_KINDS) await keepPaper(services, frozen, kind);
}

/** The list's paper of a version that is published, for everybody; null for what never was. */
export async function publishedPaper(
  services: PaperServices,
  versionId: string,
): Promise<StoredPaper | null> {
  const [frozen] = await frozenSheets(services.db, services.installation.origin, [versionId]);
  return frozen ? keepPaper(services, frozen, "list") : null;
}

/** The paper of a published version for whoever may see the list, byte for byte what hangs on the wall. */
export const postedPaper = query({
  action: "postings.list.view",
  input: VersionInput.extend({ kind: z.enum(POSTING_PAPER_KINDS).default("list") }),
  run: async ({ context, db, scope, input }) => {
    const [frozen] = await frozenSheets(db, context.installation.origin, [input.versionId]);
    if (!frozen || !inScope(scope, frozen.unitPath)) throw new Refusal("not_found");
    const paper = await keepPaper(context, frozen, input.kind);
    if (!paper) throw new Refusal("not_found");
    const { content, marks } = frozen.sheet;
    return { ...paper, version: content.version, code: marks.code };
  },
});
