import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { Actor } from "@sansang/rules/access/can";
import type { ErrandKind, ErrandStatus } from "@sansang/rules/jobs/errand";
import { ErrandInput } from "@sansang/rules/jobs/errand.input";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { iso } from "../kernel/history.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope, proveScope } from "../kernel/scope.ts";
import { BundleInput, listsOfBundle } from "../postings/lists/ward-bundle.ts";

interface ErrandRow {
  readonly id: string;
  readonly kind: ErrandKind;
  readonly unitName: string;
  readonly askedAt: string;
  readonly status: ErrandStatus;
  readonly done: number;
  readonly total: number;
  readonly failure: string | null;
  readonly incident: string | null;
  readonly size: number | null;
  /** By the office's clock, like `askedAt`. */
  readonly expiresAt: string;
  readonly input: unknown;
  readonly basis: readonly string[] | null;
}

const OWN = statement<ErrandRow>(
  "own_errands",
  `select e.id, e.kind, n.name as "unitName", ${iso("e.asked_at")} as "askedAt", e.status, e.done, e.total, e.failure, e.incident,
     e.result_size as size, ${iso("(e.asked_at + (e.expires_at - uuid_extract_timestamp(e.id)))")} as "expiresAt", e.input, e.basis
   from errands e
   join units u on u.path = e.unit_path
   cross join unit_names_on(u.id, (e.asked_at at time zone 'Asia/Ho_Chi_Minh')::date) n
   where e.asked_by = $1 and e.expires_at > now()
   order by e.id desc limit 50`,
);

/** The ids that a result would be made from now, as one text; empty where there is nothing, or nothing he may see. */
async function basisNow(db: Db, actor: Actor, input: unknown): Promise<string> {
  try {
    const scope = proveScope(actor, "postings.list.view");
    return (await listsOfBundle(db, scope, BundleInput.parse(input))).join();
  } catch (problem) {
    if (problem instanceof Refusal) return "";
    throw problem;
  }
}

/** Whether a result shows another state than there is: of one whose basis nobody wrote down that cannot be told, so it counts as such. */
const isOutdated = (basis: readonly string[] | null, now: string): boolean => basis?.join() !== now;

/**
 * What the person has asked for, the latest first, until it expires. `isOutdated`: lists were published or taken down
 * since it was made, so it is not handed out; `again` is what to ask for then.
 */
export const listErrands = query({
  action: "jobs.errand.view",
  input: z.object({}),
  run: async ({ db, actor }) => {
    const rows = await runPrepared(db, OWN, [actor.userId]);
    // Somebody asks for the same few units again and again: each is looked at once.
    const now = new Map<string, Promise<string>>();
    const nowOf = (input: unknown): Promise<string> => {
      const key = JSON.stringify(input);
      const known = now.get(key) ?? basisNow(db, actor, input);
      now.set(key, known);
      return known;
    };
    return Promise.all(
      rows.map(async ({ input, basis, ...row }) => ({
        ...row,
        isOutdated: row.status === "done" && isOutdated(basis, await nowOf(input)),
        again: { kind: row.kind, ...BundleInput.parse(input) },
      })),
    );
  },
});

interface ResultRow {
  readonly storageKey: string;
  readonly name: string;
  readonly size: number;
  readonly unitPath: UnitPath;
  readonly input: unknown;
  readonly basis: readonly string[] | null;
}

const RESULT = statement<ResultRow>(
  "errand_result",
  `select result_key as "storageKey", result_name as name, result_size as size, unit_path as "unitPath", input, basis
   from errands where id = $1 and asked_by = $2 and status = 'done' and expires_at > now()`,
);

/**
 * The result for whoever asked for it, as long as he may look at what it is about. Refuses with `errand_outdated` when
 * other lists hang by now: yesterday's would be printed and hung beside them.
 */
export const fetchErrand = query({
  action: "jobs.errand.view",
  input: ErrandInput,
  run: async ({ db, actor, input: { errandId } }) => {
    const [found] = await runPrepared(db, RESULT, [errandId, actor.userId]);
    const scope = proveScope(actor, "postings.list.view");
    const mayLook = scope.paths.some(
      (path) => found && (inScope(scope, found.unitPath) || path.startsWith(found.unitPath)),
    );
    if (!found || !mayLook) throw new Refusal("not_found");
    const { input, basis, ...result } = found;
    if (isOutdated(basis, await basisNow(db, actor, input))) throw new Refusal("errand_outdated");
    return result;
  },
});
