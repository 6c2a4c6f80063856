ALTER TABLE "cycles" ADD COLUMN "dispute_days" smallint DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "cycles" ADD COLUMN "dispute_days_set_by" uuid;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_dispute_days_set_by_users_id_fk" FOREIGN KEY ("dispute_days_set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_dispute_days" CHECK ("cycles"."dispute_days" between 1 and 30);