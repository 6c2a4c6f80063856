DROP TABLE "holidays";--> statement-breakpoint
CREATE TABLE "candidate_findings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"candidate_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"institution" text NOT NULL,
	"kind" text NOT NULL,
	"ground" text,
	"reason" text,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "candidate_findings_kind" CHECK ("candidate_findings"."kind" in ('eligible', 'not_eligible')),
	CONSTRAINT "candidate_findings_ground" CHECK (("candidate_findings"."kind" = 'not_eligible') = ("candidate_findings"."ground" is not null))
);
--> statement-breakpoint
CREATE TABLE "candidates" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"nomination_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"ward_id" uuid NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"initials_key" text NOT NULL,
	"birth_year" integer NOT NULL,
	"birth" text NOT NULL,
	"sex" text NOT NULL,
	"ethnicity" text,
	"religion" text,
	"party_membership" text,
	"health_remarks" text,
	"hometown" text,
	"residence" text,
	"general_education" jsonb,
	"qualification" text,
	"political_theory" text,
	"occupation" text,
	"position" text,
	"workplace" text,
	"standing" text NOT NULL,
	"introduced_by" text NOT NULL,
	"personal_id_sealed" "bytea",
	"personal_id_last4" text,
	"personal_id_digest" text,
	"sources" jsonb NOT NULL,
	"consultation" jsonb,
	"ground" text,
	"ground_reason" text,
	"left_on" date,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"contributors" uuid[] NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "candidates_status" CHECK ("candidates"."status" in ('intended', 'consulted', 'vetting', 'eligible', 'not_eligible', 'withdrawn', 'died')),
	CONSTRAINT "candidates_personal_id_whole" CHECK (num_nulls("candidates"."personal_id_sealed", "candidates"."personal_id_last4", "candidates"."personal_id_digest") in (0, 3)),
	CONSTRAINT "candidates_ground" CHECK (("candidates"."status" in ('not_eligible', 'withdrawn', 'died')) = ("candidates"."ground" is not null))
);
--> statement-breakpoint
CREATE TABLE "conflict_overrides" (
	"conflict_key" text NOT NULL,
	"approved_by" uuid NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "conflict_overrides_conflict_key_approved_at_pk" PRIMARY KEY("conflict_key","approved_at")
);
--> statement-breakpoint
CREATE TABLE "conflicts" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"sameness" text NOT NULL,
	"cycle_id" uuid NOT NULL,
	"candidate_id" uuid,
	"other_candidate_id" uuid,
	"seat_id" uuid,
	"other_seat_id" uuid,
	"user_id" uuid,
	"paper_id" uuid,
	"unit_path" text collate "C" NOT NULL,
	"other_unit_path" text collate "C" NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"cleared_at" timestamp with time zone,
	CONSTRAINT "conflicts_kind" CHECK ("conflicts"."kind" in ('candidate_on_team', 'candidate_twice', 'own_file', 'incumbent_signs', 'two_teams'))
);
--> statement-breakpoint
CREATE TABLE "criterion_verdicts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"candidate_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"criterion" text NOT NULL,
	"institution" text NOT NULL,
	"outcome" text NOT NULL,
	"evidence" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "criterion_verdicts_outcome" CHECK ("criterion_verdicts"."outcome" in ('met', 'not_met', 'waiting'))
);
--> statement-breakpoint
CREATE TABLE "fixed_lists" (
	"nomination_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"digest" text NOT NULL,
	"content" jsonb NOT NULL,
	"late" boolean NOT NULL,
	"fixed_by" uuid NOT NULL,
	"fixed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "fixed_lists_nomination_id_number_pk" PRIMARY KEY("nomination_id","number")
);
--> statement-breakpoint
CREATE TABLE "nominations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"ward_id" uuid NOT NULL,
	"front_meeting_1_on" date,
	"party_opinion_on" date,
	"consultation_on" date,
	"front_meeting_2_on" date,
	"list_number" integer DEFAULT 0 NOT NULL,
	"list_fixed_at" timestamp with time zone,
	"list_fixed_by" uuid,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "nominations_place" UNIQUE("cycle_id","unit_id"),
	CONSTRAINT "nominations_fixed" CHECK (("nominations"."list_fixed_at" is null) = ("nominations"."list_fixed_by" is null))
);
--> statement-breakpoint
CREATE TABLE "term_reviews" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"candidate_id" uuid NOT NULL,
	"rating" text NOT NULL,
	"voters_remarks" text NOT NULL,
	"documents" jsonb NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "election_teams" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"ward_id" uuid NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"set_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "election_teams_place" UNIQUE("cycle_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "team_seats" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"team_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"body" text NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"initials_key" text NOT NULL,
	"birth_year" integer,
	"birth" text,
	"personal_id_digest" text,
	"personal_id_last4" text,
	"from_front_committee" boolean NOT NULL,
	"seated_by" uuid NOT NULL,
	"seated_at" timestamp with time zone NOT NULL,
	"vacated_at" timestamp with time zone,
	"vacated_by" uuid,
	CONSTRAINT "team_seats_body" CHECK ("team_seats"."body" in ('team', 'counting_committee', 'witness')),
	CONSTRAINT "team_seats_role" CHECK ("team_seats"."role" in ('leader', 'secretary', 'member'))
);
--> statement-breakpoint
ALTER TABLE "candidate_findings" ADD CONSTRAINT "candidate_findings_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_findings" ADD CONSTRAINT "candidate_findings_given_by_users_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_overrides" ADD CONSTRAINT "conflict_overrides_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_overrides" ADD CONSTRAINT "conflict_overrides_conflict_key_conflicts_key_fk" FOREIGN KEY ("conflict_key") REFERENCES "public"."conflicts"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_other_candidate_id_candidates_id_fk" FOREIGN KEY ("other_candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_seat_id_team_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."team_seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_other_seat_id_team_seats_id_fk" FOREIGN KEY ("other_seat_id") REFERENCES "public"."team_seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_paper_id_evidence_components_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."evidence_components"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_verdicts" ADD CONSTRAINT "criterion_verdicts_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_verdicts" ADD CONSTRAINT "criterion_verdicts_given_by_users_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_lists" ADD CONSTRAINT "fixed_lists_nomination_id_nominations_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nominations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_lists" ADD CONSTRAINT "fixed_lists_fixed_by_users_id_fk" FOREIGN KEY ("fixed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_list_fixed_by_users_id_fk" FOREIGN KEY ("list_fixed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_reviews" ADD CONSTRAINT "term_reviews_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_reviews" ADD CONSTRAINT "term_reviews_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "election_teams" ADD CONSTRAINT "election_teams_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "election_teams" ADD CONSTRAINT "election_teams_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "election_teams" ADD CONSTRAINT "election_teams_ward_id_units_id_fk" FOREIGN KEY ("ward_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "election_teams" ADD CONSTRAINT "election_teams_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_seats" ADD CONSTRAINT "team_seats_team_id_election_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."election_teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_seats" ADD CONSTRAINT "team_seats_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_seats" ADD CONSTRAINT "team_seats_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_seats" ADD CONSTRAINT "team_seats_seated_by_users_id_fk" FOREIGN KEY ("seated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_seats" ADD CONSTRAINT "team_seats_vacated_by_users_id_fk" FOREIGN KEY ("vacated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidate_findings_version" ON "candidate_findings" USING btree ("candidate_id","version");--> statement-breakpoint
CREATE INDEX "candidates_place" ON "candidates" USING btree ("cycle_id","unit_path","folded","id");--> statement-breakpoint
CREATE INDEX "candidates_person" ON "candidates" USING btree ("cycle_id","initials_key","birth_year");--> statement-breakpoint
CREATE INDEX "candidates_folded" ON "candidates" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "candidates_nomination" ON "candidates" USING btree ("nomination_id");--> statement-breakpoint
CREATE UNIQUE INDEX "candidates_personal_id" ON "candidates" USING btree ("cycle_id","personal_id_digest") WHERE "candidates"."status" in ('intended', 'consulted', 'vetting', 'eligible');--> statement-breakpoint
CREATE INDEX "conflicts_place" ON "conflicts" USING btree ("cycle_id","unit_path");--> statement-breakpoint
CREATE INDEX "conflicts_other_place" ON "conflicts" USING btree ("cycle_id","other_unit_path");--> statement-breakpoint
CREATE INDEX "conflicts_candidate" ON "conflicts" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "conflicts_other_candidate" ON "conflicts" USING btree ("other_candidate_id");--> statement-breakpoint
CREATE INDEX "conflicts_seat" ON "conflicts" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "conflicts_other_seat" ON "conflicts" USING btree ("other_seat_id");--> statement-breakpoint
CREATE INDEX "criterion_verdicts_version" ON "criterion_verdicts" USING btree ("candidate_id","version");--> statement-breakpoint
CREATE INDEX "nominations_ward" ON "nominations" USING btree ("cycle_id","ward_id");--> statement-breakpoint
CREATE INDEX "term_reviews_candidate" ON "term_reviews" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "election_teams_ward" ON "election_teams" USING btree ("cycle_id","ward_id");--> statement-breakpoint
CREATE INDEX "team_seats_team" ON "team_seats" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "team_seats_person" ON "team_seats" USING btree ("cycle_id","initials_key","birth_year") WHERE "team_seats"."vacated_at" is null;--> statement-breakpoint
CREATE INDEX "team_seats_personal_id" ON "team_seats" USING btree ("cycle_id","personal_id_digest") WHERE "team_seats"."vacated_at" is null and "team_seats"."personal_id_digest" is not null;--> statement-breakpoint
-- What was said and decided of a candidate is append-only like the verdicts of 0002.
grant select, insert, update on nominations, candidates, conflicts, election_teams, team_seats to sansang_application;
--> statement-breakpoint
grant select, insert on criterion_verdicts, candidate_findings, term_reviews, fixed_lists, conflict_overrides to sansang_application;
--> statement-breakpoint
create trigger criterion_verdicts_append_only before update or delete or truncate on criterion_verdicts for each statement execute function refuse_change();
--> statement-breakpoint
create trigger candidate_findings_append_only before update or delete or truncate on candidate_findings for each statement execute function refuse_change();
--> statement-breakpoint
create trigger term_reviews_append_only before update or delete or truncate on term_reviews for each statement execute function refuse_change();
--> statement-breakpoint
create trigger fixed_lists_append_only before update or delete or truncate on fixed_lists for each statement execute function refuse_change();
--> statement-breakpoint
create trigger conflict_overrides_append_only before update or delete or truncate on conflict_overrides for each statement execute function refuse_change();
