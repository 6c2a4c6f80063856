import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { makePostingPaper } from "@sansang/documents/posting/make-posting-paper";
import type { BundledList } from "@sansang/documents/posting/posting-paper.input";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import * as z from "zod";
import { cyclesInScope } from "../../elections/cycles-in-scope.ts";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { Scope } from "../../kernel/scope.ts";
import { pathsIn, rangesOf } from "../../org/ranges-of.ts";
import { unitPlace } from "../../org/unit-place.ts";
import { correctionNotice } from "./correction-notice.ts";
import { frozenSheets } from "./frozen-sheet.ts";

/** Lists of one print run; a ward has 60 khóm at most. */
const MOST = 200;

export const BundleInput = z.object({ unitId: z.uuid(), ...CyclesInput });

const PUBLISHED = statement<{ versionId: string }>(
  "published_versions",
  `select v.id as "versionId" from postings p join posting_versions v on v.posting_id = p.id and v.status = 'published'
   where p.cycle_id = any($1::uuid[]) and exists (select from unnest($2::text[], $3::text[]) as r(lo, hi)
     where p.unit_path >= r.lo collate "C" and p.unit_path < r.hi collate "C")
   order by ${unitPlace("p.unit_path")}, p.kind, p.cycle_id limit $4`,
);

/**
 * The published lists of a unit that the person may see, in the order of their units. Refuses where there is none, or
 * more than one print run takes: a part of them would look like all.
 */
export async function listsOfBundle(
  db: Db,
  scope: Scope,
  { unitId, cycles: chosen }: z.output<typeof BundleInput>,
  most = MOST,
): Promise<readonly string[]> {
  const cycles = await cyclesInScope(db, scope, chosen);
  const { lo, hi } = rangesOf(await pathsIn(db, scope, unitId));
  const rows = await runPrepared(db, PUBLISHED, [cycles.map(({ id }) => id), lo, hi, most + 1]);
  if (rows.length === 0) throw new Refusal("list_not_published");
  if (rows.length > most) throw new Refusal("too_many_lists");
  return rows.map(({ versionId }) => versionId);
}

/**
 * Every published list of a unit in one PDF, each after the notice it is annexed to, with its own pages and marks.
 * `onRead` hears how many of all lists have been read; after the last one they are typeset.
 */
export const wardBundle = (onRead: (read: number, lists: number) => Promise<void> = async () => {}) =>
  query({
    action: "postings.list.view",
    input: BundleInput,
    run: async ({ context, db, scope, input }) => {
      const versionIds = await listsOfBundle(db, scope, input);
      const sheets = await frozenSheets(db, context.installation.origin, versionIds);
      const options = { demo: context.installation.isDemo };
      const lists: BundledList[] = [];
      for (const frozen of sheets) {
        await onRead(lists.length, sheets.length);
        lists.push({ sheet: frozen.sheet, correction: await correctionNotice(db, frozen) });
      }
      await onRead(sheets.length, sheets.length);
      return { pdf: (await makePostingPaper("bundle", lists, options)).pdf, versionIds };
    },
  });
