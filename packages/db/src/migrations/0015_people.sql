CREATE TABLE "grant_proposals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"institution" text,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"replaces" uuid,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"decision_number" text,
	"status" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"code_digest" text NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"reason" text,
	"mark" text,
	CONSTRAINT "grant_proposals_status" CHECK ("grant_proposals"."status" in ('proposed', 'confirmed', 'refused', 'withdrawn')),
	CONSTRAINT "grant_proposals_decision" CHECK (("grant_proposals"."kind" = 'grant') = ("grant_proposals"."decision_number" is not null)),
	CONSTRAINT "grant_proposals_two_people" CHECK ("grant_proposals"."status" in ('proposed', 'withdrawn') or "grant_proposals"."mark" is not distinct from 'lone' or coalesce("grant_proposals"."settled_by" <> "grant_proposals"."proposed_by" and "grant_proposals"."settled_by" <> "grant_proposals"."user_id", false))
);
--> statement-breakpoint
CREATE TABLE "grant_views" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"seen_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "given_at" timestamp with time zone;
--> statement-breakpoint
update grants set given_at = valid_from;
--> statement-breakpoint
ALTER TABLE "grants" ALTER COLUMN "given_at" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "grant_views" ADD CONSTRAINT "grant_views_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "grants_given_at" ON "grants" USING btree ("given_at");
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "period" "tstzrange" GENERATED ALWAYS AS (case when valid_to = valid_from then null else tstzrange(valid_from, valid_to) end) STORED;
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "confirmed_by" uuid;
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "decision_number" text;
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "proposal_id" uuid;
--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "mark" text;
--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "chosen_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "held_by" uuid;
--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "proposal_id" uuid;
--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "code_digest" text;
--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "is_password_of_two" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "grant_proposals" ADD CONSTRAINT "grant_proposals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "grant_proposals" ADD CONSTRAINT "grant_proposals_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "grant_proposals" ADD CONSTRAINT "grant_proposals_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "grant_proposals" ADD CONSTRAINT "grant_proposals_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "grant_proposals_user" ON "grant_proposals" USING btree ("user_id");
--> statement-breakpoint
CREATE INDEX "grant_proposals_unit_path" ON "grant_proposals" USING btree ("unit_path");
--> statement-breakpoint
CREATE UNIQUE INDEX "grant_proposals_open" ON "grant_proposals" USING btree ("user_id","kind","role","unit_id") WHERE "grant_proposals"."status" = 'proposed';
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_proposal_id_grant_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."grant_proposals"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_held_by_users_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_proposal_id_grant_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."grant_proposals"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- The old role was two: whoever held it keeps both, and what was given by one person says so for ever.
alter table grants drop constraint grants_one_institution;
--> statement-breakpoint
insert into grants (user_id, role, institution, unit_id, unit_path, given_at, valid_from, valid_to, given_by, mark)
select user_id, 'administrator', null, unit_id, unit_path, given_at, valid_from, valid_to, given_by, 'earlier' from grants where role = 'admin';
--> statement-breakpoint
update grants set role = 'approver', mark = 'earlier' where role = 'admin';
--> statement-breakpoint
update grants set mark = 'earlier' where role = 'supervisor';
--> statement-breakpoint
update checklist_items set exempt_by = 'approver' where exempt_by = 'admin';
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_role" CHECK ("grants"."role" in ('ward_official', 'neighbourhood_clerk', 'supervisor', 'approver', 'administrator', 'leader', 'auditor'));
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_two_people" CHECK ("grants"."role" not in ('supervisor', 'approver', 'administrator', 'leader') or "grants"."mark" is not null
        or ("grants"."given_by" is not null and "grants"."confirmed_by" is not null and "grants"."given_by" <> "grants"."confirmed_by"
          and "grants"."user_id" not in ("grants"."given_by", "grants"."confirmed_by")));
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_mark" CHECK ("grants"."mark" in ('founding', 'lone', 'earlier'));
--> statement-breakpoint
alter table grants add constraint grants_one_institution
  exclude using gist (user_id with =, institution with <>, period with &&) where (institution is not null);
--> statement-breakpoint
alter table grants add constraint grants_without_overlaps unique (user_id, role, unit_id, period without overlaps);
--> statement-breakpoint
-- Approver and administrator are two people, but where one runs the office and says so, or did before they were two roles.
alter table grants add constraint grants_approver_or_administrator
  exclude using gist (user_id with =, role with <>, period with &&) where (role in ('approver', 'administrator') and (mark is null or mark = 'founding'));
--> statement-breakpoint
insert into status_moves (noun, from_status, to_status) values
  ('grant_proposals', 'none', 'proposed'),
  ('grant_proposals', 'proposed', 'confirmed'),
  ('grant_proposals', 'proposed', 'refused'),
  ('grant_proposals', 'proposed', 'withdrawn');
--> statement-breakpoint
create trigger grant_proposals_begins before insert on grant_proposals for each row execute function refuse_unknown_move();
--> statement-breakpoint
create trigger grant_proposals_moves before update on grant_proposals for each row
  when (new.status is distinct from old.status) execute function refuse_unknown_move();
--> statement-breakpoint
-- Who holds, now, a right of this kind at the unit or above it.
create function holds_right(person uuid, of_role text, of_institution text, at_path text, at_time timestamptz) returns boolean
language sql stable as $$
  select exists (
    select from public.grants g join public.users u on u.id = g.user_id and u.is_active
    where g.user_id = person and g.role = of_role and (of_institution is null or g.institution = of_institution)
      and at_path like g.unit_path || '%' and g.valid_from <= at_time and (g.valid_to is null or g.valid_to > at_time))
$$;
--> statement-breakpoint
-- A right that binds others is not made by one hand: somebody of the kind confirmed it, or the marks say why nobody did. The
-- owner founds, restores and generates.
create function refuse_unconfirmed_grant() returns trigger language plpgsql as $$
declare
  asked_at timestamptz := coalesce((select p.settled_at from public.grant_proposals p where p.id = new.proposal_id), new.valid_from);
  kind text := case new.role when 'leader' then 'approver' else new.role end;
  may boolean;
begin
  if current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return new;
  end if;
  if not exists (
      select from public.grant_proposals p
      where p.id = new.proposal_id and p.kind = 'grant' and p.status = 'confirmed' and p.user_id = new.user_id and p.role = new.role
        and p.institution is not distinct from new.institution and p.unit_id = new.unit_id and p.proposed_by = new.given_by
        and p.settled_by = new.confirmed_by and p.mark is not distinct from new.mark) then
    raise exception 'Nobody has confirmed that % is % of unit %', new.user_id, new.role, new.unit_id using errcode = 'SM010';
  end if;
  may := case
      when new.mark is null then public.holds_right(new.confirmed_by, kind, new.institution, new.unit_path, asked_at)
      when new.mark = 'founding' then public.holds_right(new.confirmed_by, 'leader', null, new.unit_path, asked_at)
        and new.given_by <> new.confirmed_by and new.user_id not in (new.given_by, new.confirmed_by)
      when new.mark = 'lone' then
        public.holds_right(new.confirmed_by, 'approver', null, new.unit_path, asked_at)
          or public.holds_right(new.confirmed_by, 'administrator', null, new.unit_path, asked_at)
          or exists (select from public.grants g where g.user_id = new.confirmed_by and g.mark = 'lone')
      else false end;
  if not may then
    raise exception 'Whoever confirmed that % is % of unit % may not', new.user_id, new.role, new.unit_id using errcode = 'SM010';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger grants_confirmed before insert on grants for each row
  when (new.role in ('supervisor', 'approver', 'administrator', 'leader')) execute function refuse_unconfirmed_grant();
--> statement-breakpoint
-- A right ends; it never begins anew, and nothing else of it is another.
create function refuse_changed_grant() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - '{valid_to,period}'::text[] is distinct from to_jsonb(old) - '{valid_to,period}'::text[]
    or coalesce(new.valid_to, 'infinity') > coalesce(old.valid_to, 'infinity') then
    raise exception 'Right % stays as it was given', old.id using errcode = 'SM011';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger grants_stay before update on grants for each row execute function refuse_changed_grant();
--> statement-breakpoint
-- Whoever holds such a right, now or from a day on, chooses a password with two secrets that two people hold.
create function refuse_single_link() returns trigger language plpgsql as $$
begin
  if new.code_digest is null
    and current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
    and exists (
      select from public.grants g
      where g.user_id = new.user_id and g.role in ('supervisor', 'approver', 'administrator', 'leader')
        and (g.valid_to is null or g.valid_to > now())) then
    raise exception 'The link of % needs a code that somebody else holds', new.user_id using errcode = 'SM012';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger one_time_links_of_two before insert on one_time_links for each row execute function refuse_single_link();
--> statement-breakpoint
-- What has to be said of the right by which somebody acted somewhere at an instant: nothing, where one of those he held needs no mark.
create function grant_mark(person uuid, of_role text, of_institution text, at_path text, at_time timestamptz) returns text
language sql stable as $$
  select case when bool_or(g.mark is null) then null
    else (array_agg(g.mark order by array_position('{lone,earlier,founding}', g.mark)))[1] end
  from public.grants g
  where g.user_id = person and g.role = of_role and (of_institution is null or g.institution = of_institution)
    and at_path like g.unit_path || '%' and g.valid_from <= at_time and (g.valid_to is null or g.valid_to > at_time)
$$;
--> statement-breakpoint
grant update on grant_views to sansang_application;
--> statement-breakpoint
grant update (status, settled_by, settled_at, reason, mark, code_digest) on grant_proposals to sansang_application;
--> statement-breakpoint
revoke update on grants from sansang_application;
--> statement-breakpoint
grant update (valid_to) on grants to sansang_application;
