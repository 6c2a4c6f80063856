CREATE TABLE "cycle_suspensions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"reason" text NOT NULL,
	"suspended_by" uuid NOT NULL,
	"suspended_at" timestamp with time zone NOT NULL,
	"resumed_by" uuid,
	"resumed_at" timestamp with time zone,
	CONSTRAINT "cycle_suspensions_resumed" CHECK (("cycle_suspensions"."resumed_by" is null) = ("cycle_suspensions"."resumed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "provisional_heads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"ended_on" date,
	"ending" text,
	CONSTRAINT "provisional_heads_days" CHECK ("provisional_heads"."ends_on" >= "provisional_heads"."starts_on"),
	CONSTRAINT "provisional_heads_ending" CHECK (("provisional_heads"."ended_on" is null) = ("provisional_heads"."ending" is null)),
	CONSTRAINT "provisional_heads_endings" CHECK ("provisional_heads"."ending" in ('elected', 'replaced', 'left'))
);
--> statement-breakpoint
CREATE TABLE "term_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"decider" text NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "term_changes_decider" CHECK ("term_changes"."decider" in ('commune', 'province')),
	CONSTRAINT "term_changes_days" CHECK ("term_changes"."from_day" <> "term_changes"."to_day")
);
--> statement-breakpoint
CREATE TABLE "unit_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"resolution_number" text NOT NULL,
	"resolved_on" date NOT NULL,
	"resolved_by" text NOT NULL,
	"effective_on" date NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unit_changes_kind" CHECK ("unit_changes"."kind" in ('found', 'merge', 'split', 'dissolve', 'rename', 'join'))
);
--> statement-breakpoint
CREATE TABLE "unit_successions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"change_id" uuid NOT NULL,
	"old_unit_id" uuid,
	"new_unit_id" uuid,
	"households" integer,
	CONSTRAINT "unit_successions_some" CHECK (coalesce("unit_successions"."old_unit_id", "unit_successions"."new_unit_id") is not null)
);
--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "closes_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "cycles" ADD COLUMN "polling_form" text NOT NULL DEFAULT 'separate_polling_day';--> statement-breakpoint
ALTER TABLE "cycles" ALTER COLUMN "polling_form" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "cycles" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "unit_names" ADD COLUMN "qualifier" text;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "clock_offset_ms" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "clusters" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "cycle_suspensions" ADD CONSTRAINT "cycle_suspensions_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_suspensions" ADD CONSTRAINT "cycle_suspensions_suspended_by_users_id_fk" FOREIGN KEY ("suspended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_suspensions" ADD CONSTRAINT "cycle_suspensions_resumed_by_users_id_fk" FOREIGN KEY ("resumed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisional_heads" ADD CONSTRAINT "provisional_heads_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisional_heads" ADD CONSTRAINT "provisional_heads_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_changes" ADD CONSTRAINT "term_changes_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_changes" ADD CONSTRAINT "term_changes_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_changes" ADD CONSTRAINT "unit_changes_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_change_id_unit_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."unit_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_old_unit_id_units_id_fk" FOREIGN KEY ("old_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_new_unit_id_units_id_fk" FOREIGN KEY ("new_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_suspensions_one" ON "cycle_suspensions" USING btree ("cycle_id") WHERE "cycle_suspensions"."resumed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "provisional_heads_one" ON "provisional_heads" USING btree ("unit_id") WHERE "provisional_heads"."ended_on" is null;--> statement-breakpoint
CREATE INDEX "provisional_heads_path" ON "provisional_heads" USING btree ("unit_path");--> statement-breakpoint
CREATE UNIQUE INDEX "term_changes_one" ON "term_changes" USING btree ("unit_id") WHERE "term_changes"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "term_changes_path" ON "term_changes" USING btree ("unit_path");--> statement-breakpoint
CREATE INDEX "unit_changes_path" ON "unit_changes" USING btree ("unit_path");--> statement-breakpoint
CREATE INDEX "unit_successions_old" ON "unit_successions" USING btree ("old_unit_id");--> statement-breakpoint
CREATE INDEX "unit_successions_new" ON "unit_successions" USING btree ("new_unit_id");--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_polling_form" CHECK ("cycles"."polling_form" in ('meeting', 'separate_polling_day'));
--> statement-breakpoint
-- Units that change.
-- What tells a unit from another of its name is part of what it is called.
create or replace function unit_names_on(unit uuid, day date) returns setof unit_names language sql stable parallel safe rows 1 as $$
  select unit_id, case when qualifier is null then name else name || ' (' || qualifier || ')' end, folded, valid_from, valid_to, qualifier
  from unit_names where unit_id = unit and valid_from <= day and (valid_to is null or valid_to > day)
$$;
--> statement-breakpoint
-- A right that binds others goes over with its unit: the same right, from the moment at which it ended in the unit that a change has ended.
create function goes_over_with_unit(person uuid, of_role text, of_institution text, to_unit uuid, since timestamptz, giver uuid, confirmer uuid, proposal uuid, decision text, of_mark text)
returns boolean language sql stable as $$
  select exists (
    select from public.grants g
    join public.units u on u.id = g.unit_id and u.valid_to is not null
    join public.unit_successions s on s.old_unit_id = g.unit_id and s.new_unit_id = to_unit
    where g.user_id = person and g.role = of_role and g.valid_to = since
      and (g.institution, g.given_by, g.confirmed_by, g.proposal_id, g.decision_number, g.mark)
        is not distinct from (of_institution, giver, confirmer, proposal, decision, of_mark))
$$;
--> statement-breakpoint
drop trigger grants_confirmed on grants;
--> statement-breakpoint
create trigger grants_confirmed before insert on grants for each row
  when (new.role in ('supervisor', 'approver', 'administrator', 'leader') and not goes_over_with_unit(
    new.user_id, new.role, new.institution, new.unit_id, new.valid_from, new.given_by, new.confirmed_by, new.proposal_id, new.decision_number, new.mark)) execute function refuse_unconfirmed_grant();
--> statement-breakpoint
-- Cycles that stand still.
grant update (resumed_by, resumed_at) on cycle_suspensions to sansang_application;
--> statement-breakpoint
-- Provisional heads and terms.
grant update (ended_on, ending) on provisional_heads to sansang_application;
--> statement-breakpoint
grant update (superseded_at) on term_changes to sansang_application;
-- Meetings and polling days.
-- The clock of a tree.

--> statement-breakpoint
update units set clock_offset_ms = coalesce((select s.value::float8::bigint from settings s where s.key = 'demo_clock_offset_ms'), 0)
where parent_id is null;
--> statement-breakpoint
delete from settings where key = 'demo_clock_offset_ms';
--> statement-breakpoint
update settings set key = 'demo_seeded_2022' where key = 'demo_seeded';
--> statement-breakpoint
-- By how much the clock of the tree is moved in which this unit hangs. PostgreSQL takes the body into the query that asks.
create function clock_offset(unit_path text) returns interval language sql stable parallel safe
  return coalesce((select make_interval(secs => u.clock_offset_ms / 1000.0) from public.units u
    where u.path = '/' || split_part(unit_path, '/', 2) || '/'), '0'::interval);
--> statement-breakpoint
-- Whoever plays a season moves the clock of its tree; the application moves none.
create function refuse_moved_clock() returns trigger language plpgsql as $$
begin
  if pg_has_role(session_user, 'sansang_seeding', 'member') then return new; end if;
  raise exception 'The application moves no clock' using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger units_founded_unmoved before insert on units for each row when (new.clock_offset_ms <> 0)
  execute function refuse_moved_clock();
--> statement-breakpoint
create trigger units_not_moved before update on units for each row when (old.clock_offset_ms <> new.clock_offset_ms)
  execute function refuse_moved_clock();
--> statement-breakpoint
-- A line is dated by the clock of its tree, one about no unit by that of any, no earlier than its transaction began and no later than now.
create or replace function refuse_another_time() returns trigger language plpgsql as $$
declare
  tolerance constant interval := '5 seconds';
  offsets interval[] := case when new.unit_path is not null then array[public.clock_offset(new.unit_path)]
    else array(select distinct public.clock_offset(u.path) from public.units u where u.parent_id is null) end;
begin
  if cardinality(offsets) = 0 then offsets := array['0'::interval]; end if;
  if pg_has_role(session_user, 'sansang_seeding', 'member') or exists (
    select from unnest(offsets) as tree(moved)
    where new.at - tree.moved between transaction_timestamp() - tolerance and new.recorded_at + tolerance) then
    return new;
  end if;
  raise exception 'The line is dated %, the clock of its office shows %', new.at, new.recorded_at + offsets[1]
    using errcode = 'SM005', hint = 'Do the clocks of the application and of the database agree?';
end $$;
--> statement-breakpoint
-- As before, but what nobody wrote a line for is dated by the clock of its tree.
create or replace function dated_readiness_changes(cycle uuid, wards uuid[], since xid8)
returns table (id bigint, xid xid8, item_id uuid, ward_id uuid, step_code text, weight integer, key_before text, key text,
  status text, verified_by text, version integer, submitted_on date, due_on date, seq bigint, at timestamptz)
language sql stable parallel safe as $$
  select c.id, c.xid, c.item_id, c.ward_id, c.step_code, c.weight, readiness_key(c.status_before, c.verified_by_before), readiness_key(c.status, c.verified_by),
    c.status, c.verified_by, c.version, c.submitted_on, c.due_on,
    (select l.seq from ledger l where l.xid = c.xid order by l.subject_id is not distinct from c.item_id desc, l.seq limit 1),
    max(coalesce((select min(l.at) from ledger l where l.xid = c.xid), c.recorded_at + clock_offset(c.unit_path)))
      over (partition by c.item_id order by c.id)
  from readiness_changes c
  where c.cycle_id = cycle and c.ward_id = any(wards) and c.xid >= since
$$;
