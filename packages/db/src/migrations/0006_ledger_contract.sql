CREATE TABLE "ledger_subjects" (
	"seq" bigint NOT NULL,
	"subject_id" uuid NOT NULL,
	CONSTRAINT "ledger_subjects_subject_id_seq_pk" PRIMARY KEY("subject_id","seq")
);
--> statement-breakpoint
CREATE TABLE "ledger_values" (
	"seq" bigint NOT NULL,
	"field" text NOT NULL,
	"salt" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "ledger_values_seq_field_pk" PRIMARY KEY("seq","field")
);
--> statement-breakpoint
DROP INDEX "ledger_subject";--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "id" uuid DEFAULT uuidv7() NOT NULL;--> statement-breakpoint
ALTER TABLE "ward_notes" ADD COLUMN "id" uuid DEFAULT uuidv7() NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_subjects" ADD CONSTRAINT "ledger_subjects_seq_ledger_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."ledger"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_values" ADD CONSTRAINT "ledger_values_seq_ledger_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."ledger"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_group" ON "ledger" USING btree ("group_id","actor_id") WHERE "ledger"."group_id" is not null;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_id_unique" UNIQUE("id");--> statement-breakpoint
ALTER TABLE "ward_notes" ADD CONSTRAINT "ward_notes_id_unique" UNIQUE("id");--> statement-breakpoint
-- What the line keeps of a value: nobody can guess it back once its salt is erased.
create function ledger_digest(salt text, value jsonb) returns text language sql immutable parallel safe as $$
  select encode(sha256(convert_to(salt || value::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
create function ledger_value_digests(salt text, before jsonb, after jsonb) returns jsonb language sql immutable parallel safe as $$
  select jsonb_strip_nulls(jsonb_build_object('before', ledger_digest(salt, before), 'after', ledger_digest(salt, after)))
$$;
--> statement-breakpoint
-- What was said with a line, facts and values together, as readers show it; erased values are left out.
create function ledger_said(line_seq bigint, detail jsonb) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'before', coalesce(detail -> 'before', '{}') || coalesce(jsonb_object_agg(v.field, v.before) filter (where v.before is not null), '{}'),
    'after', coalesce(detail -> 'after', '{}') || coalesce(jsonb_object_agg(v.field, v.after) filter (where v.after is not null), '{}'))
  from ledger_values v where v.seq = line_seq
$$;
--> statement-breakpoint
-- Lines that were written before: codes by their new names, the object they belong to, what they are about, values apart.
alter table ledger disable trigger ledger_append_only;
--> statement-breakpoint
update ledger set action = case
    when action like 'teams.seat.%' then 'teams.appointment.' || split_part(action, '.', 3)
    when action like 'postings.wall.%' then 'postings.placement.' || split_part(action, '.', 3)
    else 'changes.feed.hear' end
where action like 'teams.seat.%' or action like 'postings.wall.%' or action = 'notifications.bell.hear';
--> statement-breakpoint
update answered_requests set action = case
    when action like 'teams.seat.%' then 'teams.appointment.' || split_part(action, '.', 3)
    else 'postings.placement.' || split_part(action, '.', 3) end
where action like 'teams.seat.%' or action like 'postings.wall.%';
--> statement-breakpoint
update ledger set detail = jsonb_build_object('before', coalesce(detail -> 'before', '{}'), 'after', coalesce(detail -> 'after', '{}'));
--> statement-breakpoint
update ledger set detail = jsonb_build_object('before', detail -> 'before',
    'after', (detail -> 'after') - 'reason' || jsonb_build_object('refusal', detail -> 'after' -> 'reason'))
where outcome = 'refused' and detail -> 'after' ? 'reason';
--> statement-breakpoint
update ledger set detail = jsonb_build_object(
    'before', (detail -> 'before') - 'seat' || case when detail -> 'before' ? 'seat' then jsonb_build_object('appointment', detail -> 'before' -> 'seat') else '{}' end,
    'after', (detail -> 'after') - 'seat' || case when detail -> 'after' ? 'seat' then jsonb_build_object('appointment', detail -> 'after' -> 'seat') else '{}' end)
where action like 'teams.appointment.%';
--> statement-breakpoint
create function pg_temp.is_fact(key text, value jsonb) returns boolean language sql as $$
  select value is null or key = 'grants' or (
    key = any ('{abstained,active,against,agreed,answerBy,appointment,body,candidates,closed,code,component,componentId,conflict,conflicts,consultation,digest,distance,electionDay,facts,field,finding,fingerprint,fromFrontCommittee,frontMeeting1,frontMeeting2,half,heldOn,households,institution,invited,items,kind,late,level,list,moved,number,on,outcome,parentId,partyOpinion,postingId,present,rating,refusal,replaces,role,rows,rulePackId,seen,sessionsEnded,sha256,siteId,size,slot,state,status,switchedOff,switchedOn,tag,unitId,unverifiedAccepted,userId,validFrom,version,year,documents,ground}'::text[])
    and (jsonb_typeof(value) in ('number', 'boolean', 'null')
      or (jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^[A-Za-z0-9_.:|+-]*$')
      or (jsonb_typeof(value) = 'array' and not exists (
        select from jsonb_array_elements(value) as e where jsonb_typeof(e) <> 'string' or e #>> '{}' !~ '^[A-Za-z0-9_.:|+-]*$'))))
$$;
--> statement-breakpoint
insert into ledger_values (seq, field, salt, before, after)
select l.seq, k.key, replace(gen_random_uuid()::text, '-', ''), l.detail -> 'before' -> k.key, l.detail -> 'after' -> k.key
from ledger l
cross join lateral (
  select jsonb_object_keys(l.detail -> 'before') as key union select jsonb_object_keys(l.detail -> 'after')) k
where not (pg_temp.is_fact(k.key, l.detail -> 'before' -> k.key) and pg_temp.is_fact(k.key, l.detail -> 'after' -> k.key));
--> statement-breakpoint
update ledger l set detail = jsonb_build_object(
    'before', (l.detail -> 'before') - v.fields, 'after', (l.detail -> 'after') - v.fields, 'values', v.digests)
from (select seq, array_agg(field) as fields, jsonb_object_agg(field, ledger_value_digests(salt, before, after)) as digests
  from ledger_values group by seq) v
where v.seq = l.seq;
--> statement-breakpoint
drop function pg_temp.is_fact(text, jsonb);
--> statement-breakpoint
update ledger l set group_id = case l.subject_type
    when 'candidate' then (select c.nomination_id from candidates c where c.id = l.subject_id)
    when 'notice' then coalesce(
      (select n.id from notices n where n.cycle_id = l.cycle_id and n.unit_id = l.subject_id),
      (select n.id from ward_notes n where n.cycle_id = l.cycle_id and n.ward_id = l.subject_id))
    else l.subject_id end
where l.outcome = 'done' and l.subject_type in ('cycle', 'item', 'candidate', 'nomination', 'team', 'posting', 'notice', 'site', 'photo');
--> statement-breakpoint
insert into ledger_subjects (seq, subject_id)
select seq, subject_id from ledger where subject_id is not null
union
select seq, (coalesce(nullif(detail -> 'after' ->> 'appointment', ''), detail -> 'before' ->> 'appointment'))::uuid from ledger
where action like 'teams.appointment.%' and coalesce(detail -> 'after' ->> 'appointment', detail -> 'before' ->> 'appointment') is not null
union
select seq, (detail -> 'after' ->> 'postingId')::uuid from ledger where action = 'postings.placement.visit' and detail -> 'after' ? 'postingId';
--> statement-breakpoint
alter table ledger enable trigger ledger_append_only;
--> statement-breakpoint
grant select, insert on ledger_subjects, ledger_values to sansang_application;
--> statement-breakpoint
create trigger ledger_subjects_append_only before update or delete or truncate on ledger_subjects for each statement execute function refuse_change();
--> statement-breakpoint
-- Values may be erased by whoever owns the schema, as retention asks for it; nobody rewrites them.
create trigger ledger_values_not_rewritten before update on ledger_values for each statement execute function refuse_change();
--> statement-breakpoint
-- Who writes about a cycle holds it; closing waits for him and he for closing. Answers when it was closed, or null.
create function hold_cycle(cycle uuid) returns timestamptz language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('cycle:' || cycle, 0));
  return (select closed_at from cycles where id = cycle);
end $$;
--> statement-breakpoint
create extension if not exists btree_gist;
--> statement-breakpoint
-- One person never speaks for both institutions on one thing, whatever his rights.
alter table verdicts add constraint verdicts_two_people
  exclude using gist (item_id with =, version with =, given_by with =, institution with <>);
--> statement-breakpoint
alter table criterion_verdicts add constraint criterion_verdicts_two_people
  exclude using gist (candidate_id with =, version with =, given_by with =, institution with <>);
--> statement-breakpoint
alter table candidate_findings add constraint candidate_findings_two_people
  exclude using gist (candidate_id with =, version with =, given_by with =, institution with <>);
--> statement-breakpoint
alter table wall_acceptances add constraint wall_acceptances_two_people
  exclude using gist (photo_id with =, accepted_by with =, institution with <>);
--> statement-breakpoint
alter table grants add constraint grants_one_institution
  exclude using gist (user_id with =, institution with <>, tstzrange(valid_from, valid_to) with &&) where (institution is not null);
