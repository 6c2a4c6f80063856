ALTER TABLE "posting_versions" ALTER COLUMN "prepared_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "confirmed_by" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_confirmed" CHECK (("notices"."confirmed_by" is null) = ("notices"."confirmed_at" is null));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_two_people" CHECK ("notices"."confirmed_by" <> "notices"."changed_by");