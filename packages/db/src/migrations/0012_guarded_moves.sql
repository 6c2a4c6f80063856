CREATE TABLE "status_moves" (
	"noun" text NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	CONSTRAINT "status_moves_noun_from_status_to_status_pk" PRIMARY KEY("noun","from_status","to_status")
);
--> statement-breakpoint
CREATE TABLE "step_institutions" (
	"step_code" text NOT NULL,
	"institution" text NOT NULL,
	CONSTRAINT "step_institutions_step_code_institution_pk" PRIMARY KEY("step_code","institution")
);
--> statement-breakpoint
ALTER TABLE "placement_photos" ADD CONSTRAINT "placement_photos_two_people" CHECK ("placement_photos"."refused_by" <> "placement_photos"."taken_by");--> statement-breakpoint
ALTER TABLE "posting_versions" ADD CONSTRAINT "posting_versions_two_people" CHECK ("posting_versions"."approved_by" <> "posting_versions"."prepared_by" and "posting_versions"."approved_by" <> "posting_versions"."submitted_by"
        and "posting_versions"."published_by" <> "posting_versions"."prepared_by" and "posting_versions"."published_by" <> "posting_versions"."submitted_by");
--> statement-breakpoint
-- The moves that packages/rules knows and whom its steps name; a test compares (scripts/docs/status-moves.test.ts).
insert into status_moves (noun, from_status, to_status) values
  ('candidates', 'consulted', 'died'),
  ('candidates', 'consulted', 'vetting'),
  ('candidates', 'consulted', 'withdrawn'),
  ('candidates', 'died', 'consulted'),
  ('candidates', 'died', 'intended'),
  ('candidates', 'eligible', 'died'),
  ('candidates', 'eligible', 'vetting'),
  ('candidates', 'eligible', 'withdrawn'),
  ('candidates', 'intended', 'consulted'),
  ('candidates', 'intended', 'died'),
  ('candidates', 'intended', 'vetting'),
  ('candidates', 'intended', 'withdrawn'),
  ('candidates', 'none', 'intended'),
  ('candidates', 'not_eligible', 'died'),
  ('candidates', 'not_eligible', 'vetting'),
  ('candidates', 'vetting', 'died'),
  ('candidates', 'vetting', 'eligible'),
  ('candidates', 'vetting', 'not_eligible'),
  ('candidates', 'vetting', 'withdrawn'),
  ('candidates', 'withdrawn', 'consulted'),
  ('candidates', 'withdrawn', 'died'),
  ('candidates', 'withdrawn', 'intended'),
  ('checklist_items', 'disputed', 'not_applicable'),
  ('checklist_items', 'disputed', 'returned'),
  ('checklist_items', 'disputed', 'submitted'),
  ('checklist_items', 'disputed', 'verified'),
  ('checklist_items', 'draft', 'not_applicable'),
  ('checklist_items', 'draft', 'submitted'),
  ('checklist_items', 'none', 'not_applicable'),
  ('checklist_items', 'none', 'not_started'),
  ('checklist_items', 'not_applicable', 'draft'),
  ('checklist_items', 'not_applicable', 'not_started'),
  ('checklist_items', 'not_started', 'draft'),
  ('checklist_items', 'not_started', 'not_applicable'),
  ('checklist_items', 'returned', 'disputed'),
  ('checklist_items', 'returned', 'not_applicable'),
  ('checklist_items', 'returned', 'submitted'),
  ('checklist_items', 'submitted', 'disputed'),
  ('checklist_items', 'submitted', 'not_applicable'),
  ('checklist_items', 'submitted', 'returned'),
  ('checklist_items', 'submitted', 'verified'),
  ('checklist_items', 'verified', 'draft'),
  ('checklist_items', 'verified', 'submitted'),
  ('posting_versions', 'approved', 'closed'),
  ('posting_versions', 'approved', 'draft'),
  ('posting_versions', 'approved', 'published'),
  ('posting_versions', 'draft', 'closed'),
  ('posting_versions', 'draft', 'submitted'),
  ('posting_versions', 'none', 'draft'),
  ('posting_versions', 'published', 'closed'),
  ('posting_versions', 'published', 'superseded'),
  ('posting_versions', 'submitted', 'approved'),
  ('posting_versions', 'submitted', 'closed'),
  ('posting_versions', 'submitted', 'draft');
--> statement-breakpoint
insert into step_institutions (step_code, institution) values
  ('PLAN_DECISION', 'fatherland_front'), ('PLAN_DECISION', 'home_affairs'),
  ('PLAN', 'fatherland_front'), ('PLAN', 'home_affairs'),
  ('VOTER_BASIS', 'fatherland_front'), ('VOTER_BASIS', 'home_affairs'),
  ('FRONT_MEETING_1', 'fatherland_front'), ('FRONT_MEETING_1', 'home_affairs'),
  ('PARTY_OPINION', 'fatherland_front'), ('PARTY_OPINION', 'home_affairs'),
  ('VOTER_CONSULT', 'fatherland_front'), ('VOTER_CONSULT', 'home_affairs'),
  ('FRONT_MEETING_2', 'fatherland_front'), ('FRONT_MEETING_2', 'home_affairs'),
  ('VETTING', 'fatherland_front'), ('VETTING', 'home_affairs'),
  ('TRAINING', 'fatherland_front'), ('TRAINING', 'home_affairs'),
  ('ELECTION_TEAM', 'fatherland_front'), ('ELECTION_TEAM', 'home_affairs'),
  ('VOTER_LIST', 'fatherland_front'), ('VOTER_LIST', 'home_affairs'),
  ('POST_LISTS', 'fatherland_front'), ('POST_LISTS', 'home_affairs'),
  ('PUBLIC_INFORMATION', 'fatherland_front'), ('PUBLIC_INFORMATION', 'home_affairs'),
  ('SECURITY', 'fatherland_front'), ('SECURITY', 'home_affairs'),
  ('COMPLAINTS', 'fatherland_front'), ('COMPLAINTS', 'home_affairs'),
  ('NOTICE', 'fatherland_front'), ('NOTICE', 'home_affairs'),
  ('MATERIALS', 'fatherland_front'), ('MATERIALS', 'home_affairs'),
  ('READINESS_REPORT', 'fatherland_front'), ('READINESS_REPORT', 'home_affairs');
--> statement-breakpoint
revoke insert on status_moves, step_institutions from sansang_application;
--> statement-breakpoint
-- A status moves only as the rules know it, whoever writes. A row begins otherwise only for the owner, who restores or generates.
create function refuse_unknown_move() returns trigger language plpgsql as $$
declare
  was text := case when tg_op = 'INSERT' then 'none' else old.status end;
begin
  if exists (select from public.status_moves m where m.noun = tg_table_name and m.from_status = was and m.to_status = new.status)
    or (tg_op = 'INSERT' and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)) then
    return new;
  end if;
  raise exception '% does not move from % to %', tg_table_name, was, new.status using errcode = 'SM001';
end $$;
--> statement-breakpoint
create trigger posting_versions_begins before insert on posting_versions for each row execute function refuse_unknown_move();
--> statement-breakpoint
create trigger posting_versions_moves before update on posting_versions for each row
  when (new.status is distinct from old.status) execute function refuse_unknown_move();
--> statement-breakpoint
create trigger checklist_items_begins before insert on checklist_items for each row execute function refuse_unknown_move();
--> statement-breakpoint
create trigger checklist_items_moves before update on checklist_items for each row
  when (new.status is distinct from old.status) execute function refuse_unknown_move();
--> statement-breakpoint
create trigger candidates_begins before insert on candidates for each row execute function refuse_unknown_move();
--> statement-breakpoint
create trigger candidates_moves before update on candidates for each row
  when (new.status is distinct from old.status) execute function refuse_unknown_move();
--> statement-breakpoint
-- What each named institution last said of the current version stands behind a half; a decision of that version stands for both.
create function refuse_missing_half() returns trigger language plpgsql as $$
declare
  asked text := case new.status when 'verified' then 'both' else new.verified_by end;
begin
  if asked = 'none' or (asked = 'both' and exists (
      select from public.dispute_decisions d where d.item_id = new.id and d.version = new.version and d.outcome = 'verified')) then
    return new;
  end if;
  if not exists (select from public.step_institutions n where n.step_code = new.step_code)
    or exists (
      select from public.step_institutions n
      where n.step_code = new.step_code and asked in ('both', n.institution)
        and 'verified' is distinct from (
          select v.kind from public.verdicts v
          where v.item_id = new.id and v.version = new.version and v.institution = n.institution
          order by v.id desc limit 1)) then
    raise exception 'Nobody has verified this half of version % of item %: %', new.version, new.id, asked using errcode = 'SM002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checklist_items_rests_on_halves before update on checklist_items for each row
  when (new.status in ('submitted', 'verified')
    and (new.status, new.verified_by, new.version, new.step_code) is distinct from (old.status, old.verified_by, old.version, old.step_code))
  execute function refuse_missing_half();
--> statement-breakpoint
-- A conclusion stands while its institution has said nothing since; all that must agree concluded so on the current version.
create function refuse_missing_finding() returns trigger language plpgsql as $$
begin
  if exists (
    select from public.step_institutions n
    where n.step_code = 'VETTING' and new.status is distinct from (
      select f.kind from public.candidate_findings f
      where f.candidate_id = new.id and f.version = new.version and f.institution = n.institution
        and not exists (
          select from public.criterion_verdicts v
          where v.candidate_id = f.candidate_id and v.version = f.version and v.institution = f.institution and v.id > f.id)
      order by f.id desc limit 1)) then
    raise exception 'Not everybody has found version % of candidate % %', new.version, new.id, new.status using errcode = 'SM002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger candidates_rests_on_findings before update on candidates for each row
  when (new.status in ('eligible', 'not_eligible') and (new.status, new.version) is distinct from (old.status, old.version))
  execute function refuse_missing_finding();
--> statement-breakpoint
-- What was published, replaced or closed keeps its facts: only a move adds its own instant.
create function refuse_published_change() returns trigger language plpgsql as $$
declare
  moved text[] := array['status'] || case
    when new.status = old.status then '{}'
    when new.status = 'superseded' then '{superseded_at}'
    else '{closed_at}' end::text[];
begin
  if to_jsonb(new) - moved is distinct from to_jsonb(old) - moved then
    raise exception 'Version % of list % stays as it was published', old.version, old.posting_id using errcode = 'SM003';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger posting_versions_stays before update on posting_versions for each row
  when (old.status in ('published', 'superseded', 'closed')) execute function refuse_published_change();
--> statement-breakpoint
-- A list stays the list of its khóm and cycle. The right to its id is the right to lock it; what refers to it holds the id fast.
revoke update on postings from sansang_application;
--> statement-breakpoint
grant update (id) on postings to sansang_application;
