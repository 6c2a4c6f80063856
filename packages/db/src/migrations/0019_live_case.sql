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
ALTER TABLE "cycles" DROP COLUMN "unverified_accepted";--> statement-breakpoint
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
-- Cycles that stand still.
grant update (resumed_by, resumed_at) on cycle_suspensions to sansang_application;
--> statement-breakpoint
drop function hold_cycle(uuid);
--> statement-breakpoint
-- Who writes about a cycle holds it; closing and suspending wait for him and he for them. Answers how the cycle stands.
create function hold_cycle(cycle uuid, out closed_at timestamptz, out suspended_at timestamptz) language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('cycle:' || cycle, 0));
  select c.closed_at, c.suspended_at into hold_cycle.closed_at, hold_cycle.suspended_at from cycles c where c.id = cycle;
end $$;
--> statement-breakpoint
-- Provisional heads and terms.
grant update (ended_on, ending) on provisional_heads to sansang_application;
--> statement-breakpoint
grant update (superseded_at) on term_changes to sansang_application;
-- Meetings and polling days.
-- The clock of a tree.
