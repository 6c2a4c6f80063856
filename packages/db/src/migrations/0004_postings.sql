CREATE TABLE "document_numbers" (
	"ward_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "document_numbers_ward_id_year_pk" PRIMARY KEY("ward_id","year")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"ward_id" uuid NOT NULL,
	"place" text NOT NULL,
	"address" text NOT NULL,
	"opens_at" text NOT NULL,
	"closes_at" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notices_cycle_id_unit_id_pk" PRIMARY KEY("cycle_id","unit_id"),
	CONSTRAINT "notices_hours" CHECK ("notices"."opens_at" < "notices"."closes_at")
);
--> statement-breakpoint
CREATE TABLE "portal_visits" (
	"day" date NOT NULL,
	"path" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "portal_visits_day_path_pk" PRIMARY KEY("day","path")
);
--> statement-breakpoint
CREATE TABLE "posting_papers" (
	"version_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"storage_key" text NOT NULL,
	CONSTRAINT "posting_papers_version_id_kind_pk" PRIMARY KEY("version_id","kind"),
	CONSTRAINT "posting_papers_storage_key_unique" UNIQUE("storage_key"),
	CONSTRAINT "posting_papers_kind" CHECK ("posting_papers"."kind" in ('list', 'correction_notice'))
);
--> statement-breakpoint
CREATE TABLE "posting_previews" (
	"version_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"user_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "posting_previews_version_id_fingerprint_user_id_pk" PRIMARY KEY("version_id","fingerprint","user_id")
);
--> statement-breakpoint
CREATE TABLE "posting_rows" (
	"version_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "posting_rows_version_id_position_pk" PRIMARY KEY("version_id","position"),
	CONSTRAINT "posting_rows_key" UNIQUE("version_id","key")
);
--> statement-breakpoint
CREATE TABLE "posting_snapshots" (
	"version_id" uuid PRIMARY KEY NOT NULL,
	"posting_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"digest" text NOT NULL,
	"code" text NOT NULL,
	"spoken" text NOT NULL,
	"canonical" text NOT NULL,
	"ward_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"frozen_by" uuid NOT NULL,
	CONSTRAINT "posting_snapshots_digest_unique" UNIQUE("digest"),
	CONSTRAINT "posting_snapshots_code_unique" UNIQUE("code"),
	CONSTRAINT "posting_snapshots_version" UNIQUE("posting_id","version"),
	CONSTRAINT "posting_snapshots_number" UNIQUE("ward_id","year","number"),
	CONSTRAINT "posting_snapshots_code" CHECK ("posting_snapshots"."code" = left("posting_snapshots"."digest", 12)),
	CONSTRAINT "posting_snapshots_digest" CHECK ("posting_snapshots"."digest" = encode(sha256(convert_to("posting_snapshots"."canonical", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "posting_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"posting_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"decision_number" text,
	"decision_on" date,
	"signatory_capacity" text,
	"signatory_name" text,
	"fingerprint" text,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"published_by" uuid,
	"published_at" timestamp with time zone,
	"superseded_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"return_reason" text,
	CONSTRAINT "posting_versions_number" UNIQUE("posting_id","version"),
	CONSTRAINT "posting_versions_status" CHECK ("posting_versions"."status" in ('draft', 'submitted', 'approved', 'published', 'superseded', 'closed')),
	CONSTRAINT "posting_versions_reason" CHECK ("posting_versions"."version" = 1 or "posting_versions"."reason" is not null),
	CONSTRAINT "posting_versions_approved" CHECK ("posting_versions"."status" not in ('approved', 'published', 'superseded') or num_nulls("posting_versions"."fingerprint", "posting_versions"."approved_by", "posting_versions"."approved_at") = 0),
	CONSTRAINT "posting_versions_published_by" CHECK ("posting_versions"."status" not in ('published', 'superseded') or num_nulls("posting_versions"."published_by", "posting_versions"."published_at") = 0)
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"ward_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "postings_place" UNIQUE("cycle_id","unit_id","kind"),
	CONSTRAINT "postings_kind" CHECK ("postings"."kind" in ('candidate_list'))
);
--> statement-breakpoint
CREATE TABLE "ward_notes" (
	"cycle_id" uuid NOT NULL,
	"ward_id" uuid NOT NULL,
	"phone" text NOT NULL,
	"note" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ward_notes_cycle_id_ward_id_pk" PRIMARY KEY("cycle_id","ward_id")
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"ward_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"position" integer NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "sites_kind" CHECK ("sites"."kind" in ('ward_office', 'neighbourhood_office', 'other')),
	CONSTRAINT "sites_on_map" CHECK (("sites"."latitude" is null) = ("sites"."longitude" is null))
);
--> statement-breakpoint
CREATE TABLE "wall_acceptances" (
	"photo_id" uuid NOT NULL,
	"institution" text NOT NULL,
	"accepted_by" uuid NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "wall_acceptances_photo_id_institution_pk" PRIMARY KEY("photo_id","institution"),
	CONSTRAINT "wall_acceptances_institution" CHECK ("wall_acceptances"."institution" in ('fatherland_front', 'home_affairs'))
);
--> statement-breakpoint
CREATE TABLE "wall_photos" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"site_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"public_key" text NOT NULL,
	"public_sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"hash" text NOT NULL,
	"code" text,
	"outcome" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"distance_m" integer,
	"taken_by" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"refused_at" timestamp with time zone,
	"refused_by" uuid,
	"refused_reason" text,
	CONSTRAINT "wall_photos_public_key_unique" UNIQUE("public_key"),
	CONSTRAINT "wall_photos_hash" CHECK ("wall_photos"."hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "wall_photos_outcome" CHECK ("wall_photos"."outcome" in ('proven', 'to_check', 'unreadable')),
	CONSTRAINT "wall_photos_unread" CHECK (("wall_photos"."outcome" = 'unreadable') = ("wall_photos"."code" is null)),
	CONSTRAINT "wall_photos_on_map" CHECK (("wall_photos"."latitude" is null) = ("wall_photos"."longitude" is null)),
	CONSTRAINT "wall_photos_refused" CHECK (num_nulls("wall_photos"."refused_at", "wall_photos"."refused_by", "wall_photos"."refused_reason") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "wall_visits" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"site_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"finding" text NOT NULL,
	"note" text NOT NULL,
	"visited_by" uuid NOT NULL,
	"visited_at" timestamp with time zone NOT NULL,
	CONSTRAINT "wall_visits_finding" CHECK ("wall_visits"."finding" in ('intact', 'torn', 'gone'))
);
--> statement-breakpoint
ALTER TABLE "checklist_items" DROP CONSTRAINT "checklist_items_half";--> statement-breakpoint
ALTER TABLE "readiness" DROP CONSTRAINT "readiness_not_negative";--> statement-breakpoint
ALTER TABLE "readiness" ADD COLUMN "submitted_both" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "document_numbers" ADD CONSTRAINT "document_numbers_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_papers" ADD CONSTRAINT "posting_papers_version_id_posting_snapshots_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_snapshots"("version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_previews" ADD CONSTRAINT "posting_previews_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_previews" ADD CONSTRAINT "posting_previews_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_rows" ADD CONSTRAINT "posting_rows_version_id_posting_snapshots_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_snapshots"("version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_snapshots" ADD CONSTRAINT "posting_snapshots_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_snapshots" ADD CONSTRAINT "posting_snapshots_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_snapshots" ADD CONSTRAINT "posting_snapshots_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_snapshots" ADD CONSTRAINT "posting_snapshots_frozen_by_users_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_versions" ADD CONSTRAINT "posting_versions_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_versions" ADD CONSTRAINT "posting_versions_prepared_by_users_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_versions" ADD CONSTRAINT "posting_versions_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_versions" ADD CONSTRAINT "posting_versions_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_versions" ADD CONSTRAINT "posting_versions_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ward_notes" ADD CONSTRAINT "ward_notes_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ward_notes" ADD CONSTRAINT "ward_notes_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ward_notes" ADD CONSTRAINT "ward_notes_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_acceptances" ADD CONSTRAINT "wall_acceptances_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_acceptances" ADD CONSTRAINT "wall_acceptances_photo_id_wall_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."wall_photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_photos" ADD CONSTRAINT "wall_photos_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_photos" ADD CONSTRAINT "wall_photos_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_photos" ADD CONSTRAINT "wall_photos_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_photos" ADD CONSTRAINT "wall_photos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_photos" ADD CONSTRAINT "wall_photos_taken_by_users_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_photos" ADD CONSTRAINT "wall_photos_refused_by_users_id_fk" FOREIGN KEY ("refused_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_visits" ADD CONSTRAINT "wall_visits_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_visits" ADD CONSTRAINT "wall_visits_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_visits" ADD CONSTRAINT "wall_visits_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_visits" ADD CONSTRAINT "wall_visits_visited_by_users_id_fk" FOREIGN KEY ("visited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_ward" ON "notices" USING btree ("cycle_id","ward_id");--> statement-breakpoint
CREATE INDEX "posting_papers_sha256" ON "posting_papers" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "posting_versions_open" ON "posting_versions" USING btree ("posting_id") WHERE "posting_versions"."status" in ('draft', 'submitted', 'approved');--> statement-breakpoint
CREATE UNIQUE INDEX "posting_versions_published" ON "posting_versions" USING btree ("posting_id") WHERE "posting_versions"."status" = 'published';--> statement-breakpoint
CREATE INDEX "posting_versions_queue" ON "posting_versions" USING btree ("status","submitted_at","id") WHERE "posting_versions"."status" in ('draft', 'submitted', 'approved');--> statement-breakpoint
CREATE INDEX "postings_path" ON "postings" USING btree ("cycle_id","unit_path","id");--> statement-breakpoint
CREATE INDEX "sites_place" ON "sites" USING btree ("cycle_id","unit_id","position");--> statement-breakpoint
CREATE INDEX "sites_ward" ON "sites" USING btree ("cycle_id","ward_id");--> statement-breakpoint
CREATE INDEX "wall_photos_wall" ON "wall_photos" USING btree ("posting_id","site_id","received_at");--> statement-breakpoint
CREATE INDEX "wall_visits_wall" ON "wall_visits" USING btree ("posting_id","site_id","visited_at");--> statement-breakpoint
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_half" CHECK ("checklist_items"."half" in ('none', 'fatherland_front', 'home_affairs', 'both'));--> statement-breakpoint
ALTER TABLE "readiness" ADD CONSTRAINT "readiness_not_negative" CHECK (least("readiness"."not_started", "readiness"."draft", "readiness"."submitted_none", "readiness"."submitted_front", "readiness"."submitted_home", "readiness"."submitted_both", "readiness"."returned", "readiness"."disputed", "readiness"."verified", "readiness"."not_applicable") >= 0);
--> statement-breakpoint
-- What was published, seen and found stays: by grant for the application's role, by trigger for everybody. Of a photo only a refusal is added.
grant select, insert, update on notices, ward_notes, postings, posting_versions, document_numbers, sites, portal_visits to sansang_application;
--> statement-breakpoint
grant select, insert on posting_previews, posting_snapshots, posting_rows, posting_papers, wall_acceptances, wall_visits, wall_photos to sansang_application;
--> statement-breakpoint
grant update (refused_at, refused_by, refused_reason) on wall_photos to sansang_application;
--> statement-breakpoint
create trigger posting_previews_append_only before update or delete or truncate on posting_previews for each statement execute function refuse_change();
--> statement-breakpoint
create trigger posting_snapshots_append_only before update or delete or truncate on posting_snapshots for each statement execute function refuse_change();
--> statement-breakpoint
create trigger posting_rows_append_only before update or delete or truncate on posting_rows for each statement execute function refuse_change();
--> statement-breakpoint
create trigger posting_papers_append_only before update or delete or truncate on posting_papers for each statement execute function refuse_change();
--> statement-breakpoint
create trigger wall_acceptances_append_only before update or delete or truncate on wall_acceptances for each statement execute function refuse_change();
--> statement-breakpoint
create trigger wall_visits_append_only before update or delete or truncate on wall_visits for each statement execute function refuse_change();
