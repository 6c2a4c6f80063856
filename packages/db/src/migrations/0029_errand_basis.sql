ALTER TABLE "errands" ADD COLUMN "basis" jsonb;
--> statement-breakpoint
grant update (basis) on errands to sansang_application;
