CREATE TABLE "checklist_items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"cycle_id" uuid NOT NULL,
	"step_code" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"ward_id" uuid NOT NULL,
	"weight" integer NOT NULL,
	"state" text NOT NULL,
	"half" text DEFAULT 'none' NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"due_on" date NOT NULL,
	"submitted_on" date,
	"exempt_by" text,
	"folded" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "checklist_items_place" UNIQUE("cycle_id","unit_id","step_code"),
	CONSTRAINT "checklist_items_state" CHECK ("checklist_items"."state" in ('not_started', 'draft', 'submitted', 'returned', 'disputed', 'verified', 'not_applicable')),
	CONSTRAINT "checklist_items_half" CHECK ("checklist_items"."half" in ('none', 'fatherland_front', 'home_affairs')),
	CONSTRAINT "checklist_items_exempt" CHECK ("checklist_items"."exempt_by" is null or "checklist_items"."state" = 'not_applicable')
);
--> statement-breakpoint
CREATE TABLE "dispute_decisions" (
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"outcome" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "dispute_decisions_item_id_version_pk" PRIMARY KEY("item_id","version")
);
--> statement-breakpoint
CREATE TABLE "evidence_components" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"slot" text NOT NULL,
	"file_id" uuid NOT NULL,
	"facts" jsonb,
	"attached_by" uuid NOT NULL,
	"attached_at" timestamp with time zone NOT NULL,
	"described_by" uuid,
	"on_behalf_reason" text,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid
);
--> statement-breakpoint
CREATE TABLE "evidence_versions" (
	"item_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"digest" text NOT NULL,
	"content" jsonb NOT NULL,
	"contributors" uuid[] NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"reason" text,
	"on_behalf" text,
	CONSTRAINT "evidence_versions_item_id_number_pk" PRIMARY KEY("item_id","number")
);
--> statement-breakpoint
CREATE TABLE "readiness" (
	"cycle_id" uuid NOT NULL,
	"ward_id" uuid NOT NULL,
	"step_code" text NOT NULL,
	"ward_path" text collate "C" NOT NULL,
	"not_started" integer DEFAULT 0 NOT NULL,
	"draft" integer DEFAULT 0 NOT NULL,
	"submitted_none" integer DEFAULT 0 NOT NULL,
	"submitted_front" integer DEFAULT 0 NOT NULL,
	"submitted_home" integer DEFAULT 0 NOT NULL,
	"returned" integer DEFAULT 0 NOT NULL,
	"disputed" integer DEFAULT 0 NOT NULL,
	"verified" integer DEFAULT 0 NOT NULL,
	"not_applicable" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "readiness_cycle_id_ward_id_step_code_pk" PRIMARY KEY("cycle_id","ward_id","step_code"),
	CONSTRAINT "readiness_not_negative" CHECK (least("readiness"."not_started", "readiness"."draft", "readiness"."submitted_none", "readiness"."submitted_front", "readiness"."submitted_home", "readiness"."returned", "readiness"."disputed", "readiness"."verified", "readiness"."not_applicable") >= 0)
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"institution" text NOT NULL,
	"kind" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"code" text,
	"component_id" uuid,
	"reason" text,
	"answer_by" timestamp with time zone,
	CONSTRAINT "verdicts_return_reason" CHECK ("verdicts"."kind" <> 'returned' or ("verdicts"."reason" is not null and "verdicts"."code" is not null))
);
--> statement-breakpoint
CREATE TABLE "cycle_steps" (
	"cycle_id" uuid NOT NULL,
	"step_code" text NOT NULL,
	"position" integer NOT NULL,
	"days_before" integer NOT NULL,
	"due_on" date NOT NULL,
	CONSTRAINT "cycle_steps_cycle_id_step_code_pk" PRIMARY KEY("cycle_id","step_code")
);
--> statement-breakpoint
CREATE TABLE "cycles" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"term_from" integer NOT NULL,
	"term_to" integer NOT NULL,
	"election_day" date NOT NULL,
	"rule_pack_id" text NOT NULL,
	"unverified_accepted" boolean DEFAULT false NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "guidance" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"level" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"citation" text NOT NULL,
	"tag" text NOT NULL,
	"adopted_by" uuid NOT NULL,
	"adopted_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"on" date PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"kind" text NOT NULL,
	"tag" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ward_due_dates" (
	"cycle_id" uuid NOT NULL,
	"ward_id" uuid NOT NULL,
	"step_code" text NOT NULL,
	"days_before" integer NOT NULL,
	"due_on" date NOT NULL,
	CONSTRAINT "ward_due_dates_cycle_id_ward_id_step_code_pk" PRIMARY KEY("cycle_id","ward_id","step_code")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"media_type" text NOT NULL,
	"name" text NOT NULL,
	"storage_key" text NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "files_storage_key_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "answered_requests" (
	"actor_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"action" text NOT NULL,
	"input_digest" text NOT NULL,
	"answer" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answered_requests_actor_id_request_id_pk" PRIMARY KEY("actor_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"actor_id" uuid,
	"actor_role" text,
	"on_behalf" text,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid,
	"cycle_id" uuid,
	"unit_path" text collate "C",
	"detail" jsonb NOT NULL,
	"request_id" uuid
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_codes" (
	"unit_id" uuid NOT NULL,
	"code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "unit_codes_unit_id_valid_from_pk" PRIMARY KEY("unit_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "unit_names" (
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "unit_names_unit_id_valid_from_pk" PRIMARY KEY("unit_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "units_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"parent_id" uuid,
	"kind" text NOT NULL,
	"path" text collate "C" NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"households" integer,
	"is_synthetic" boolean DEFAULT false NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"first_sign_in_at" timestamp with time zone,
	CONSTRAINT "units_number_unique" UNIQUE("number"),
	CONSTRAINT "units_path_unique" UNIQUE("path"),
	CONSTRAINT "units_kind" CHECK ("units"."kind" in ('province', 'city', 'ward', 'commune', 'special_zone', 'neighbourhood', 'hamlet')),
	CONSTRAINT "units_validity" CHECK ("units"."valid_to" is null or "units"."valid_to" > "units"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"institution" text,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	"given_by" uuid,
	CONSTRAINT "grants_institution" CHECK (("grants"."role" = 'supervisor') = ("grants"."institution" is not null))
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"user_agent" text,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"title" text,
	"phone" text,
	"email" text,
	"password_hash" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_sign_in_at" timestamp with time zone,
	CONSTRAINT "users_login_unique" UNIQUE("login")
);
--> statement-breakpoint
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_decisions" ADD CONSTRAINT "dispute_decisions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_decisions" ADD CONSTRAINT "dispute_decisions_item_id_version_evidence_versions_item_id_number_fk" FOREIGN KEY ("item_id","version") REFERENCES "public"."evidence_versions"("item_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_components" ADD CONSTRAINT "evidence_components_item_id_checklist_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."checklist_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_components" ADD CONSTRAINT "evidence_components_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_components" ADD CONSTRAINT "evidence_components_attached_by_users_id_fk" FOREIGN KEY ("attached_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_components" ADD CONSTRAINT "evidence_components_described_by_users_id_fk" FOREIGN KEY ("described_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_components" ADD CONSTRAINT "evidence_components_withdrawn_by_users_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_versions" ADD CONSTRAINT "evidence_versions_item_id_checklist_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."checklist_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_versions" ADD CONSTRAINT "evidence_versions_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness" ADD CONSTRAINT "readiness_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness" ADD CONSTRAINT "readiness_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_given_by_users_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_item_id_version_evidence_versions_item_id_number_fk" FOREIGN KEY ("item_id","version") REFERENCES "public"."evidence_versions"("item_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_steps" ADD CONSTRAINT "cycle_steps_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance" ADD CONSTRAINT "guidance_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance" ADD CONSTRAINT "guidance_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance" ADD CONSTRAINT "guidance_adopted_by_users_id_fk" FOREIGN KEY ("adopted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ward_due_dates" ADD CONSTRAINT "ward_due_dates_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ward_due_dates" ADD CONSTRAINT "ward_due_dates_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_codes" ADD CONSTRAINT "unit_codes_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_names" ADD CONSTRAINT "unit_names_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_parent_id_units_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_given_by_users_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checklist_items_open" ON "checklist_items" USING btree ("unit_path","due_on","id") WHERE "checklist_items"."state" not in ('verified', 'not_applicable');--> statement-breakpoint
CREATE INDEX "checklist_items_ward" ON "checklist_items" USING btree ("cycle_id","ward_id","step_code");--> statement-breakpoint
CREATE INDEX "evidence_components_item" ON "evidence_components" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "readiness_path" ON "readiness" USING btree ("cycle_id","ward_path");--> statement-breakpoint
CREATE INDEX "verdicts_version" ON "verdicts" USING btree ("item_id","version");--> statement-breakpoint
CREATE INDEX "guidance_cycle" ON "guidance" USING btree ("cycle_id");--> statement-breakpoint
CREATE INDEX "files_sha256" ON "files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "ledger_subject" ON "ledger" USING btree ("subject_id","seq");--> statement-breakpoint
CREATE INDEX "ledger_cursor" ON "ledger" USING btree ("xid","seq");--> statement-breakpoint
CREATE INDEX "unit_codes_code" ON "unit_codes" USING btree ("code");--> statement-breakpoint
CREATE INDEX "units_parent" ON "units" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "grants_user" ON "grants" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "grants_unit_path" ON "grants" USING btree ("unit_path");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");