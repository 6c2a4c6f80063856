import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { grantsFor } from "@sansang/rules/access/can";
import { type UnfinishedUploads, UPLOAD_BUDGETS } from "@sansang/rules/files/upload-budget";
import type { Words } from "@sansang/rules/kernel/language";
import { readSpool } from "@sansang/storage/spool";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { rangesOf } from "../org/ranges-of.ts";
import { IS_UNFINISHED } from "./begin-upload.ts";
import { readPurpose } from "./upload-purpose.ts";

/** Where an upload belongs: a step of a unit, or a site of one. */
type Place = { readonly unitName: string } & (
  | { readonly itemId: string; readonly stepName: Words }
  | { readonly unitId: string; readonly siteName: string }
);

interface UnfinishedUpload {
  readonly spoolId: string;
  readonly fileName: string;
  /** Bytes: announced, and there. */
  readonly size: number;
  readonly received: number;
  /** Real time. */
  readonly begunAt: Date;
  /** null where there is no such place any more. */
  readonly place: Place | null;
}

const OWN = statement<
  Pick<UnfinishedUpload, "spoolId" | "fileName" | "size" | "begunAt"> & { purpose: string }
>(
  "own_uploads",
  `select spool_id as "spoolId", file_name as "fileName", size::float8 as size, begun_at as "begunAt", purpose
   from uploads where user_id = $1 and ${IS_UNFINISHED} order by begun_at desc, spool_id limit ${UPLOAD_BUDGETS.person.count}`,
);

const OF_UNITS = statement<UnfinishedUploads & { people: number }>(
  "uploads_of_units",
  `select count(*)::int as count, coalesce(sum(size), 0)::float8 as bytes, count(distinct user_id)::int as people
   from uploads where ${IS_UNFINISHED} and exists (select from unnest($1::text[], $2::text[]) as r(lo, hi)
     where unit_path >= r.lo collate "C" and unit_path < r.hi collate "C")`,
);

const PLACES = statement<{ id: string } & Place>(
  "upload_places",
  `select i.id, n.name as "unitName", i.id as "itemId", s.setting -> 'name' as "stepName"
   from checklist_items i join cycles c on c.id = i.cycle_id
   join cycle_steps s on s.cycle_id = i.cycle_id and s.step_code = i.step_code
   cross join unit_names_on(i.unit_id, c.election_day) n where i.id = any($1::uuid[])`,
);

const SITES = statement<{ id: string } & Place>(
  "upload_sites",
  `select s.id, n.name as "unitName", s.unit_id as "unitId", s.name as "siteName"
   from sites s join cycles c on c.id = s.cycle_id
   cross join unit_names_on(s.unit_id, c.election_day) n where s.id = any($1::uuid[])`,
);

async function placesOf(db: Db, purposes: readonly string[]): Promise<(purpose: string) => Place | null> {
  const idOf = (purpose: string): string | undefined => {
    const read = readPurpose(purpose);
    return read ? ("itemId" in read ? read.itemId : read.siteId) : undefined;
  };
  const ids = [...new Set(purposes.flatMap((purpose) => idOf(purpose) ?? []))];
  if (ids.length === 0) return () => null;
  const found = await Promise.all([runPrepared(db, PLACES, [ids]), runPrepared(db, SITES, [ids])]);
  const places = new Map(found.flat().map(({ id, ...place }) => [id, place as Place]));
  return (purpose) => places.get(idOf(purpose) ?? "") ?? null;
}

/** One's own unfinished uploads, the newest first; and the sum over the units whose accounts one sees. */
export const unfinishedUploads = query({
  action: "files.upload.list",
  input: z.object({}),
  run: async ({ db, context, actor }) => {
    const { lo, hi } = rangesOf(grantsFor(actor, "users.account.list").map(({ unitPath }) => unitPath));
    const [own, [below]] = await Promise.all([
      runPrepared(db, OWN, [actor.userId]),
      lo.length > 0 ? runPrepared(db, OF_UNITS, [lo, hi]) : [],
    ]);
    const placeOf = await placesOf(
      db,
      own.map(({ purpose }) => purpose),
    );
    const uploads = await Promise.all(
      own.map(async ({ purpose, ...upload }): Promise<UnfinishedUpload> => {
        const spool = await readSpool(context.spool, upload.spoolId);
        return { ...upload, received: spool?.received ?? 0, place: placeOf(purpose) };
      }),
    );
    return { uploads, most: UPLOAD_BUDGETS.person, below: below ?? null };
  },
});
