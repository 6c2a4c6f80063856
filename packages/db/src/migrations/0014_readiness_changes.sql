CREATE TABLE "readiness_changes" (
	"item_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "readiness_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"cycle_id" uuid NOT NULL,
	"ward_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"step_code" text NOT NULL,
	"weight" integer NOT NULL,
	"status_before" text,
	"verified_by_before" text,
	"due_before" date,
	"status" text NOT NULL,
	"verified_by" text NOT NULL,
	"version" integer NOT NULL,
	"submitted_on" date,
	"due_on" date NOT NULL,
	CONSTRAINT "readiness_changes_item_id_id_pk" PRIMARY KEY("item_id","id")
);
--> statement-breakpoint
CREATE TABLE "readiness_folds" (
	"cycle_id" uuid NOT NULL,
	"day" date NOT NULL,
	"xid" "xid8" NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "readiness_folds_cycle_id_day_pk" PRIMARY KEY("cycle_id","day")
);
--> statement-breakpoint
CREATE TABLE "readiness_totals" (
	"cycle_id" uuid NOT NULL,
	"ward_id" uuid NOT NULL,
	"step_code" text NOT NULL,
	"xid" "xid8" NOT NULL,
	"change_id" bigint NOT NULL,
	"due_on" date NOT NULL,
	"not_started" integer DEFAULT 0 NOT NULL,
	"draft" integer DEFAULT 0 NOT NULL,
	"submitted_none" integer DEFAULT 0 NOT NULL,
	"submitted_front" integer DEFAULT 0 NOT NULL,
	"submitted_home" integer DEFAULT 0 NOT NULL,
	"submitted_both" integer DEFAULT 0 NOT NULL,
	"returned" integer DEFAULT 0 NOT NULL,
	"disputed" integer DEFAULT 0 NOT NULL,
	"verified" integer DEFAULT 0 NOT NULL,
	"not_applicable" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "readiness_totals_cycle_id_ward_id_step_code_xid_pk" PRIMARY KEY("cycle_id","ward_id","step_code","xid")
);
--> statement-breakpoint
ALTER TABLE "readiness_folds" ADD CONSTRAINT "readiness_folds_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_totals" ADD CONSTRAINT "readiness_totals_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_totals" ADD CONSTRAINT "readiness_totals_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "readiness_changes_ward" ON "readiness_changes" USING btree ("cycle_id","ward_id","xid");--> statement-breakpoint
-- The column of the board in which an item counts.
create function readiness_key(status text, verified_by text) returns text language sql immutable parallel safe as $$
  select case when status <> 'submitted' then status
    else 'submitted_' || case verified_by when 'fatherland_front' then 'front' when 'home_affairs' then 'home' else verified_by end end
$$;
--> statement-breakpoint
-- Whoever writes an item leaves what he changed of it, in the same statement: no writer has to remember.
create function record_readiness_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into readiness_changes (item_id, cycle_id, ward_id, unit_id, unit_path, step_code, weight, status, verified_by, version, submitted_on, due_on)
    select id, cycle_id, ward_id, unit_id, unit_path, step_code, weight, status, verified_by, version, submitted_on, due_on
    from items_after;
  else
    insert into readiness_changes (item_id, cycle_id, ward_id, unit_id, unit_path, step_code, weight,
      status_before, verified_by_before, due_before, status, verified_by, version, submitted_on, due_on)
    select a.id, a.cycle_id, a.ward_id, a.unit_id, a.unit_path, a.step_code, a.weight,
      b.status, b.verified_by, b.due_on, a.status, a.verified_by, a.version, a.submitted_on, a.due_on
    from items_after a join items_before b on b.id = a.id
    where (a.status, a.verified_by, a.version, a.submitted_on, a.due_on)
      is distinct from (b.status, b.verified_by, b.version, b.submitted_on, b.due_on);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger checklist_items_laid_out after insert on checklist_items
  referencing new table as items_after for each statement execute function record_readiness_changes();
--> statement-breakpoint
create trigger checklist_items_changed after update on checklist_items
  referencing old table as items_before new table as items_after for each statement execute function record_readiness_changes();
--> statement-breakpoint
-- The changes in these wards by transactions from `since` on, with the line each stands under and the instant from which it counts: its line's (where nobody wrote a line, when it was recorded, by the office's clock), and never before that of an earlier change of the same item. PostgreSQL takes the body into the query that asks and computes only what it uses.
create function dated_readiness_changes(cycle uuid, wards uuid[], since xid8)
returns table (id bigint, xid xid8, item_id uuid, ward_id uuid, step_code text, weight integer, key_before text, key text,
  status text, verified_by text, version integer, submitted_on date, due_on date, seq bigint, at timestamptz)
language sql stable parallel safe as $$
  select c.id, c.xid, c.item_id, c.ward_id, c.step_code, c.weight, readiness_key(c.status_before, c.verified_by_before), readiness_key(c.status, c.verified_by),
    c.status, c.verified_by, c.version, c.submitted_on, c.due_on,
    (select l.seq from ledger l where l.xid = c.xid order by l.subject_id is not distinct from c.item_id desc, l.seq limit 1),
    max(coalesce((select min(l.at) from ledger l where l.xid = c.xid), c.recorded_at + make_interval(secs => coalesce(
      (select value::float8 / 1000 from settings where key = 'demo_clock_offset_ms'), 0))))
      over (partition by c.item_id order by c.id)
  from readiness_changes c
  where c.cycle_id = cycle and c.ward_id = any(wards) and c.xid >= since
$$;
--> statement-breakpoint
-- Items that were laid out before: from now on a sum is right, and what was before nobody can tell.
insert into readiness_changes (item_id, cycle_id, ward_id, unit_id, unit_path, step_code, weight, status, verified_by, version, submitted_on, due_on)
select id, cycle_id, ward_id, unit_id, unit_path, step_code, weight, status, verified_by, version, submitted_on, due_on
from checklist_items order by cycle_id, ward_id, id;
