import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import { can } from "@sansang/rules/access/can";
import { offerOf } from "@sansang/rules/access/offer";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import type { PollingForm } from "@sansang/rules/elections/rules";
import { type Decision, yes } from "@sansang/rules/kernel/decision";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { MeetingCluster } from "@sansang/rules/postings/notice/meeting-cluster";
import { asksForClusters, inForm, isOfForm, isSmall } from "@sansang/rules/postings/notice/notice-form";
import type { NoticeText } from "@sansang/rules/postings/posting-content";
import { OPEN_POSTING_STATUSES } from "@sansang/rules/postings/posting-status";
import * as z from "zod";
import { cycleOfUnit } from "../../elections/cycles-in-scope.ts";
import { loadAdopted } from "../../elections/load-cycle.ts";
import { planCycle } from "../../elections/step-plan.ts";
import { earlierActsByGroup } from "../../kernel/earlier-acts.ts";
import { query } from "../../kernel/query.ts";
import { pathsIn, rangesOf } from "../../org/ranges-of.ts";
import { rulesOf } from "./load-polling.ts";

/** A commune has 60 khóm at most; whoever looks from above it turns pages. */
const PAGE = 100;

const OPEN = OPEN_POSTING_STATUSES.map((status) => `'${status}'`).join(", ");

interface NoticeRow {
  readonly unitId: string;
  readonly path: UnitPath;
  readonly name: string;
  readonly wardId: string;
  readonly place: string | null;
  readonly address: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly clusters: readonly MeetingCluster[];
  readonly pollingForm: PollingForm;
  readonly households: number | null;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly groupId: string | null;
  /** The list in force, with the place and hours that people are told by it; null while none is published. */
  readonly inForce: (NoticeText & { readonly postingId: string; readonly version: number }) | null;
  /** Its correction is on its way. */
  readonly isBeingCorrected: boolean;
}

/** Units that elect in the cycle. $1 cycle, $2 and $3 ranges of paths. */
const ELECTING = `u.kind in ('neighbourhood', 'hamlet')
     and exists (select from checklist_items i where i.cycle_id = $1::uuid and i.unit_id = u.id)
     and exists (select from unnest($2::text[], $3::text[]) as r(lo, hi)
       where u.path >= r.lo collate "C" and u.path < r.hi collate "C")`;

/** The order of units. */
const PLACE = "w.position, w.number, u.position, u.number";

/** $1 cycle, $2 and $3 ranges of paths, $4 after which path the page begins, $5 limit. */
const NOTICES = statement<NoticeRow>(
  "notices_of_units",
  `select u.id as "unitId", u.path, un.name, u.parent_id as "wardId", n.place, n.address, n.opens_at as "opensAt",
     n.closes_at as "closesAt", coalesce(n.clusters, '[]') as clusters, c.polling_form as "pollingForm", u.households, who.name as "changedBy", n.changed_at as "changedAt", yes.name as "confirmedBy",
     n.confirmed_at as "confirmedAt", n.id as "groupId", f.in_force as "inForce",
     f.in_force is not null and exists (select from posting_versions o where o.posting_id = f.posting_id
       and o.status in (${OPEN})) as "isBeingCorrected"
   from units u
   join units w on w.id = u.parent_id
   join cycles c on c.id = $1::uuid
   cross join unit_names_on(u.id, c.election_day) un
   left join notices n on n.cycle_id = c.id and n.unit_id = u.id
   left join users who on who.id = n.changed_by
   left join users yes on yes.id = n.confirmed_by
   left join lateral (
     select p.id as posting_id,
       (s.canonical::jsonb -> 'notice') || jsonb_build_object('postingId', p.id, 'version', v.version) as in_force
     from postings p
     join posting_versions v on v.posting_id = p.id and v.status in ('published', 'closed')
     join posting_snapshots s on s.version_id = v.id
     where p.cycle_id = c.id and p.unit_id = u.id and p.kind = 'candidate_list' order by v.version desc limit 1) f on true
   where ${ELECTING} and ($4::text is null or (${PLACE}) > (select ${PLACE}
     from units u join units w on w.id = u.parent_id where u.path = $4))
   order by ${PLACE} limit $5`,
);

/** How many elect, and of how many it is written where and when, in the form of the cycle. $1 cycle, $2 and $3 ranges of paths. */
const COUNTS = statement<{ readonly done: number; readonly of: number }>(
  "notice_counts",
  `select (count(n.place) filter (where (n.closes_at is null) = (c.polling_form = 'meeting')))::int as done, count(*)::int as of
   from units u join cycles c on c.id = $1::uuid
   left join notices n on n.cycle_id = c.id and n.unit_id = u.id where ${ELECTING}`,
);

interface NoteRow {
  readonly wardId: string;
  readonly path: UnitPath;
  readonly name: string;
  readonly phone: string | null;
  readonly note: string | null;
}

const NOTE = statement<NoteRow>(
  "note_of_ward",
  `select w.id as "wardId", w.path, wn.name, m.phone, m.note
   from units w
   join cycles c on c.id = $1::uuid
   cross join unit_names_on(w.id, c.election_day) wn
   left join ward_notes m on m.cycle_id = c.id and m.ward_id = w.id
   where w.id = $2::uuid`,
);

/** Where and when the khóm of a ward vote, page by page, and what the ward tells beside. A clerk sees his own khóm of it. */
export const showNotices = query({
  action: "postings.list.view",
  input: z.object({
    unitId: z.uuid(),
    /** Where a page ended: path of the khóm. */
    cursor: z
      .string()
      .max(400)
      .regex(/^\/[\d/]+\/$/)
      .optional(),
    limit: z.int().min(1).max(PAGE).optional(),
    ...CyclesInput,
  }),
  run: async ({ db, actor, scope, input }) => {
    const paths = await pathsIn(db, scope, input.unitId);
    const cycle = await cycleOfUnit(db, scope, paths, input.cycles);
    const { lo, hi } = rangesOf(paths);
    const { limit = PAGE, cursor = null } = input;
    const found = await runPrepared(db, NOTICES, [cycle.id, lo, hi, cursor, limit + 1]);
    const [counts = { done: 0, of: 0 }] = await runPrepared(db, COUNTS, [cycle.id, lo, hi]);
    const rows = found.slice(0, limit);
    const [ward] = await runPrepared(db, NOTE, [cycle.id, rows[0]?.wardId ?? input.unitId]);
    const may = (path: UnitPath): boolean => !cycle.closed && can(actor, "postings.notice.save", path).ok;
    const earlier = await earlierActsByGroup(
      db,
      actor.userId,
      rows.flatMap(({ groupId }) => groupId ?? []),
    );
    const offered = ({ path, inForce, confirmedBy, groupId }: NoticeRow, ofOtherForm: boolean) =>
      ofOtherForm || inForce || confirmedBy || !groupId
        ? null
        : offerOf(
            "postings.notice.confirm",
            {
              actor,
              unit: path,
              closed: cycle.closed,
              suspended: cycle.suspended,
              earlier: earlier(groupId),
            },
            (): Decision<true, never> => yes(true),
          );
    const plan = planCycle(cycle.rulePackId, cycle.electionDay, await loadAdopted(db, cycle.id), []);
    return {
      cycle,
      /** Of every page. */
      counts,
      ward: ward && {
        wardId: ward.wardId,
        name: ward.name,
        phone: ward.phone,
        note: ward.note,
        maySave: may(ward.path),
      },
      neighbourhoods: rows.map((row) => {
        const { path, wardId, groupId: _, households, ...notice } = row;
        const { value: clustersFrom, citation } = rulesOf(plan, wardId).clusterThresholdHouseholds;
        const polling = { form: row.pollingForm, households, clustersFrom };
        const ofOtherForm = row.place !== null && !isOfForm(row.pollingForm, row);
        return {
          ...inForm(row.pollingForm, notice),
          /** People have come to elect in another way since it was written. */
          ofOtherForm,
          maySave: may(path),
          confirm: offered(row, ofOtherForm),
          /** The khóm is so large that the law lets it meet in clusters. */
          mayCluster: asksForClusters(polling) && households !== null ? { households, citation } : null,
          isSmall: isSmall(polling),
        };
      }),
      /** Where the next page begins. */
      next: found.length > rows.length ? (rows.at(-1)?.path ?? null) : null,
    };
  },
});
