CREATE TABLE "errands" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"input" jsonb NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"incident" text,
	"result_key" text,
	"result_name" text,
	"result_size" integer,
	"ended_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "errands_kind" CHECK ("errands"."kind" in ('ward_bundle')),
	CONSTRAINT "errands_status" CHECK ("errands"."status" in ('waiting', 'running', 'done', 'failed')),
	CONSTRAINT "errands_result" CHECK (("errands"."status" = 'done') = ("errands"."result_key" is not null)),
	CONSTRAINT "errands_failure" CHECK (("errands"."status" = 'failed') = ("errands"."failure" is not null)),
	CONSTRAINT "errands_ended" CHECK (("errands"."status" in ('done', 'failed')) = ("errands"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "schedule_runs" (
	"task" text NOT NULL,
	"root_id" uuid NOT NULL,
	"period" text NOT NULL,
	"enqueued_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedule_runs_task_root_id_period_pk" PRIMARY KEY("task","root_id","period")
);
--> statement-breakpoint
ALTER TABLE "errands" ADD CONSTRAINT "errands_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "errands_asked_by" ON "errands" USING btree ("asked_by","id");--> statement-breakpoint
insert into status_moves (noun, from_status, to_status) values
  ('errands', 'none', 'waiting'),
  ('errands', 'waiting', 'running'),
  ('errands', 'running', 'done'),
  ('errands', 'running', 'failed'),
  ('errands', 'failed', 'running');
--> statement-breakpoint
create trigger errands_begins before insert on errands for each row execute function refuse_unknown_move();
--> statement-breakpoint
create trigger errands_moves before update on errands for each row
  when (new.status is distinct from old.status) execute function refuse_unknown_move();
--> statement-breakpoint
grant update (status, done, total, failure, incident, result_key, result_name, result_size, ended_at, expires_at), delete
  on errands to sansang_application;
--> statement-breakpoint
grant delete on schedule_runs, camera_tickets to sansang_application;
--> statement-breakpoint
-- A ticket that no photo has come with is cleared; one that has stays, because its photo names it.
drop trigger if exists camera_tickets_append_only on camera_tickets;
