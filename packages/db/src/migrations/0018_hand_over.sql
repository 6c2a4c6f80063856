CREATE TABLE "hand_over_items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"hand_over_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"item_id" uuid,
	"posting_id" uuid,
	"status" text DEFAULT 'proposed' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "hand_over_items_one" CHECK (("hand_over_items"."item_id" is null) <> ("hand_over_items"."posting_id" is null)),
	CONSTRAINT "hand_over_items_status" CHECK ("hand_over_items"."status" in ('proposed', 'accepted', 'declined', 'withdrawn')),
	CONSTRAINT "hand_over_items_settled" CHECK (("hand_over_items"."status" = 'proposed') = ("hand_over_items"."settled_by" is null))
);
--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"giver_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hand_overs_two_people" CHECK ("hand_overs"."giver_id" <> "hand_overs"."successor_id")
);
--> statement-breakpoint
ALTER TABLE "hand_over_items" ADD CONSTRAINT "hand_over_items_hand_over_id_hand_overs_id_fk" FOREIGN KEY ("hand_over_id") REFERENCES "public"."hand_overs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over_items" ADD CONSTRAINT "hand_over_items_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over_items" ADD CONSTRAINT "hand_over_items_item_id_checklist_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."checklist_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over_items" ADD CONSTRAINT "hand_over_items_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over_items" ADD CONSTRAINT "hand_over_items_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_giver_id_users_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_successor_id_users_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_over_items_hand_over" ON "hand_over_items" USING btree ("hand_over_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hand_over_items_item" ON "hand_over_items" USING btree ("item_id") WHERE "hand_over_items"."status" = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX "hand_over_items_posting" ON "hand_over_items" USING btree ("posting_id") WHERE "hand_over_items"."status" = 'proposed';--> statement-breakpoint
CREATE INDEX "hand_overs_successor" ON "hand_overs" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "hand_overs_giver" ON "hand_overs" USING btree ("giver_id");--> statement-breakpoint
insert into status_moves (noun, from_status, to_status) values
  ('hand_over_items', 'none', 'proposed'),
  ('hand_over_items', 'proposed', 'accepted'),
  ('hand_over_items', 'proposed', 'declined'),
  ('hand_over_items', 'proposed', 'withdrawn');
--> statement-breakpoint
create trigger hand_over_items_begins before insert on hand_over_items for each row execute function refuse_unknown_move();
--> statement-breakpoint
create trigger hand_over_items_moves before update on hand_over_items for each row
  when (new.status is distinct from old.status) execute function refuse_unknown_move();
--> statement-breakpoint
grant update (status, settled_by, settled_at) on hand_over_items to sansang_application;
