CREATE TABLE "uploads" (
	"spool_id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"purpose" text NOT NULL,
	"file_name" text NOT NULL,
	"size" bigint NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "uploads_user" ON "uploads" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "uploads_unit_path" ON "uploads" USING btree ("unit_path");--> statement-breakpoint
CREATE INDEX "uploads_begun_at" ON "uploads" USING btree ("begun_at");--> statement-breakpoint
-- An upload that was handed in, dropped or forgotten is one no more.
grant select, insert, delete on uploads to sansang_application;
