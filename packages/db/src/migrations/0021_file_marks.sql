ALTER TABLE "files" ADD COLUMN "marks" text[];--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_marks" CHECK ("files"."marks" <@ array['runs_code', 'holds_files', 'unchecked']);