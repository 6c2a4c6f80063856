ALTER TABLE "checklist_items" ADD COLUMN "first_submitted_on" date;--> statement-breakpoint
-- The day of version 1 where the office is; where no version stands, the only day that is known.
UPDATE "checklist_items" i SET "first_submitted_on" = coalesce(
  (SELECT (v.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM "evidence_versions" v
   WHERE v.item_id = i.id ORDER BY v.number LIMIT 1), i.submitted_on)
WHERE i.submitted_on IS NOT NULL;--> statement-breakpoint
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_submitted" CHECK (("checklist_items"."first_submitted_on" is null) = ("checklist_items"."submitted_on" is null) and "checklist_items"."first_submitted_on" <= "checklist_items"."submitted_on");
