import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { ErrandKind, ErrandStatus } from "@sansang/rules/jobs/errand";
import { ErrandInput } from "@sansang/rules/jobs/errand.input";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { iso } from "../kernel/history.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope, proveScope } from "../kernel/scope.ts";

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
}

const OWN = statement<ErrandRow>(
  "own_errands",
  `select e.id, e.kind, n.name as "unitName", ${iso("e.asked_at")} as "askedAt", e.status, e.done, e.total, e.failure, e.incident,
     e.result_size as size, ${iso("(e.asked_at + (e.expires_at - uuid_extract_timestamp(e.id)))")} as "expiresAt"
   from errands e
   join units u on u.path = e.unit_path
   cross join unit_names_on(u.id, (e.asked_at at time zone 'Asia/Ho_Chi_Minh')::date) n
   where e.asked_by = $1 and e.expires_at > now()
   order by e.id desc limit 50`,
);

/** What the person has asked for, the latest first, until it expires. */
export const listErrands = query({
  action: "jobs.errand.view",
  input: z.object({}),
  run: ({ db, actor }) => runPrepared(db, OWN, [actor.userId]),
});

const RESULT = statement<{ storageKey: string; name: string; size: number; unitPath: UnitPath }>(
  "errand_result",
  `select result_key as "storageKey", result_name as name, result_size as size, unit_path as "unitPath"
   from errands where id = $1 and asked_by = $2 and status = 'done' and expires_at > now()`,
);

/** The result for whoever asked for it, as long as he may look at what it is about. */
export const fetchErrand = query({
  action: "jobs.errand.view",
  input: ErrandInput,
  run: async ({ db, actor, input }) => {
    const [result] = await runPrepared(db, RESULT, [input.errandId, actor.userId]);
    const scope = proveScope(actor, "postings.list.view");
    const mayLook = scope.paths.some(
      (path) => result && (inScope(scope, result.unitPath) || path.startsWith(result.unitPath)),
    );
    if (!result || !mayLook) throw new Refusal("not_found");
    return result;
  },
});
