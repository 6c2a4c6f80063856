CREATE TABLE "camera_tickets" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"site_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "placement_photos" ADD COLUMN "doubts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "placement_photos" ADD COLUMN "surroundings" "bytea";--> statement-breakpoint
ALTER TABLE "placement_photos" ADD COLUMN "surroundings_rule" smallint;--> statement-breakpoint
ALTER TABLE "placement_photos" ADD COLUMN "like_photo_id" uuid;--> statement-breakpoint
ALTER TABLE "placement_photos" ADD COLUMN "ticket_id" uuid;--> statement-breakpoint
ALTER TABLE "camera_tickets" ADD CONSTRAINT "camera_tickets_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "camera_tickets" ADD CONSTRAINT "camera_tickets_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "camera_tickets" ADD CONSTRAINT "camera_tickets_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_photos" ADD CONSTRAINT "placement_photos_ticket_id_camera_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."camera_tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_photos" ADD CONSTRAINT "placement_photos_like_photo_id_placement_photos_id_fk" FOREIGN KEY ("like_photo_id") REFERENCES "public"."placement_photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "placement_photos_code" ON "placement_photos" USING btree ("code") WHERE "placement_photos"."code" is not null;--> statement-breakpoint
ALTER TABLE "placement_photos" ADD CONSTRAINT "placement_photos_ticket_id_unique" UNIQUE("ticket_id");--> statement-breakpoint
-- Until now a photo was to be checked for its distance alone.
update placement_photos set doubts = '{far_away}' where outcome = 'to_check';--> statement-breakpoint
ALTER TABLE "placement_photos" ADD CONSTRAINT "placement_photos_doubts" CHECK (("placement_photos"."outcome" = 'to_check') = (cardinality("placement_photos"."doubts") > 0) and "placement_photos"."doubts" <@ array['not_from_camera', 'no_surroundings', 'not_whole', 'drawn', 'two_versions', 'like_another', 'far_away']);--> statement-breakpoint
ALTER TABLE "placement_photos" ADD CONSTRAINT "placement_photos_surroundings" CHECK (("placement_photos"."surroundings" is null) = ("placement_photos"."surroundings_rule" is null));--> statement-breakpoint
grant select, insert on camera_tickets to sansang_application;
