import "server-only";
import { statement } from "@sansang/db/prepared";
import type { Institution } from "@sansang/rules/access/roles";
import type { Component } from "@sansang/rules/checklist/current-evidence";
import type { ItemStatus, VerifiedBy } from "@sansang/rules/checklist/item-status";
import type { VerdictKind } from "@sansang/rules/checklist/joint-verification";
import type { ReturnReasonCode } from "@sansang/rules/checklist/return-reason";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import type { GrantMark } from "@sansang/rules/users/grant-mark";
import { iso } from "../kernel/history.ts";

export interface ItemFrame {
  readonly unit: { id: string; name: string; kind: UnitKind };
  readonly ward: { id: string; name: string; kind: UnitKind };
  readonly cycle: {
    id: string;
    name: string;
    /** Of the unit that holds it, where both institutions sit. */
    unitKind: UnitKind;
    electionDay: CalendarDate;
    rulePackId: string;
    suspended: boolean;
    closed: boolean;
  };
}

/** Where an item belongs. $1 item. */
export const ITEM_FRAME = statement<ItemFrame>(
  "item_frame",
  `select json_build_object('id', u.id, 'name', un.name, 'kind', u.kind) as unit,
     json_build_object('id', i.ward_id, 'name', wn.name, 'kind', w.kind) as ward,
     json_build_object('id', c.id, 'name', c.name, 'unitKind', cu.kind, 'electionDay', c.election_day, 'rulePackId', c.rule_pack_id,
       'suspended', c.suspended_at is not null, 'closed', c.closed_at is not null) as cycle
   from checklist_items i join cycles c on c.id = i.cycle_id join units u on u.id = i.unit_id
   join units w on w.id = i.ward_id join units cu on cu.id = c.unit_id
   cross join unit_names_on(i.unit_id, c.election_day) un
   cross join unit_names_on(i.ward_id, c.election_day) wn
   where i.id = $1`,
);

export interface EvidenceVersionRow {
  readonly number: number;
  readonly digest: string;
  readonly components: Component[];
  readonly submittedBy: string;
  readonly submittedById: string;
  readonly submitterTitle: string | null;
  readonly submittedAt: string;
  readonly reason: string | null;
  readonly onBehalf: string | null;
}

/** Versions of an item, newest first. $1 item. */
export const ITEM_VERSIONS = statement<EvidenceVersionRow>(
  "item_versions",
  `select v.number, v.digest, v.content as components, u.name as "submittedBy", u.id as "submittedById", u.title as "submitterTitle",
     ${iso("v.submitted_at")} as "submittedAt", v.reason, v.on_behalf as "onBehalf"
   from evidence_versions v join users u on u.id = v.submitted_by
   where v.item_id = $1 order by v.number desc limit 100`,
);

export interface VerdictRow {
  readonly id: string;
  readonly version: number;
  readonly institution: Institution;
  readonly kind: VerdictKind;
  readonly by: string;
  readonly byId: string;
  readonly at: string;
  readonly code: ReturnReasonCode | null;
  readonly componentId: string | null;
  readonly reason: string | null;
  readonly answerBy: string | null;
  /** What has to be said of the right by which it was given. */
  readonly mark: GrantMark | null;
}

/** Verdicts of an item, oldest first. $1 item. */
export const VERDICTS = statement<VerdictRow>(
  "item_verdicts",
  `select v.id, v.version, v.institution, v.kind, u.name as by, u.id as "byId", ${iso("v.given_at")} as at, v.code,
     v.component_id as "componentId", v.reason, ${iso("v.answer_by")} as "answerBy",
     grant_mark(v.given_by, 'supervisor', v.institution, i.unit_path, v.given_at) as mark
   from verdicts v join users u on u.id = v.given_by join checklist_items i on i.id = v.item_id
   where v.item_id = $1 order by v.id limit 400`,
);

export interface DecisionRow {
  readonly version: number;
  readonly outcome: VerdictKind;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly mark: GrantMark | null;
}

/** An approver's decisions on disputed versions. $1 item. */
export const DECISIONS = statement<DecisionRow>(
  "item_decisions",
  `select d.version, d.outcome, u.name as by, ${iso("d.decided_at")} as at, d.reason,
     grant_mark(d.decided_by, 'approver', null, i.unit_path, d.decided_at) as mark
   from dispute_decisions d join users u on u.id = d.decided_by join checklist_items i on i.id = d.item_id
   where d.item_id = $1 order by d.version desc limit 100`,
);

export interface WaitedFor {
  readonly itemId: string;
  readonly stepCode: StepCode;
  readonly status: ItemStatus;
  readonly verifiedBy: VerifiedBy;
}

/** The items this one waits for: the same unit's, or its ward's dossier. $1 cycle, $2 ward, $3 unit, $4 step codes. */
export const WAITED_FOR = statement<WaitedFor>(
  "waited_for",
  `select id as "itemId", step_code as "stepCode", status, verified_by as "verifiedBy" from checklist_items
   where cycle_id = $1 and unit_id in ($2, $3) and step_code = any($4::text[])`,
);
