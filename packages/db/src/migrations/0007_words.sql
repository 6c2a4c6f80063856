-- Tables and columns bear the words of the code: placement (a site × a list), appointment, verified by, assessments.
alter table wall_photos rename to placement_photos;
--> statement-breakpoint
alter table wall_acceptances rename to placement_acceptances;
--> statement-breakpoint
alter table wall_visits rename to placement_visits;
--> statement-breakpoint
alter table team_seats rename to team_appointments;
--> statement-breakpoint
alter table team_appointments rename column seated_by to appointed_by;
--> statement-breakpoint
alter table team_appointments rename column seated_at to appointed_at;
--> statement-breakpoint
alter table conflicts rename column seat_id to appointment_id;
--> statement-breakpoint
alter table conflicts rename column other_seat_id to other_appointment_id;
--> statement-breakpoint
alter table checklist_items rename column half to verified_by;
--> statement-breakpoint
-- Constraints and indexes are named after what they stand on.
do $$
declare
  old record;
  wanted text;
begin
  for old in
    select conname as name, conrelid::regclass as home, true as is_constraint from pg_constraint
      where connamespace = 'public'::regnamespace and conname ~ '(^|_)(walls?|seats?|seated|half)(_|$)'
    union all
    select i.relname, x.indrelid::regclass, false from pg_index x join pg_class i on i.oid = x.indexrelid
      where i.relnamespace = 'public'::regnamespace and i.relname ~ '(^|_)(walls?|seats?|seated|half)(_|$)'
        and not exists (select from pg_constraint c where c.conindid = x.indexrelid)
  loop
    wanted := replace(replace(replace(replace(old.name, 'wall', 'placement'), 'seated', 'appointed'), 'seat', 'appointment'), 'half', 'verified_by');
    if old.is_constraint then
      execute format('alter table %s rename constraint %I to %I', old.home, old.name, left(wanted, 63));
    else
      execute format('alter index %I rename to %I', old.name, left(wanted, 63));
    end if;
  end loop;
end $$;
--> statement-breakpoint
alter function ledger_said(bigint, jsonb) rename to ledger_detail;
--> statement-breakpoint
-- What lines say keeps its meaning under the new names.
alter table ledger disable trigger ledger_append_only;
--> statement-breakpoint
alter table ledger_values disable trigger ledger_values_not_rewritten;
--> statement-breakpoint
create function pg_temp.renamed(part jsonb, was text, becomes text) returns jsonb language sql as $$
  select case when part ? was then (part - was) || jsonb_build_object(becomes, part -> was) else part end
$$;
--> statement-breakpoint
update ledger set detail = detail || jsonb_build_object('values', pg_temp.renamed(detail -> 'values', 'said', 'assessments'))
where detail -> 'values' ? 'said';
--> statement-breakpoint
update ledger_values set field = 'assessments' where field = 'said';
--> statement-breakpoint
update ledger set detail = detail || jsonb_build_object(
    'before', pg_temp.renamed(detail -> 'before', 'half', 'verifiedBy'), 'after', pg_temp.renamed(detail -> 'after', 'half', 'verifiedBy'))
where detail -> 'before' ? 'half' or detail -> 'after' ? 'half';
--> statement-breakpoint
update ledger set detail = jsonb_set(detail, '{after,refusal}', to_jsonb(case detail -> 'after' ->> 'refusal'
    when 'seat_taken_by_person' then 'appointment_taken_by_person'
    when 'leader_seated' then 'leader_appointed'
    else 'secretary_appointed' end))
where detail -> 'after' ->> 'refusal' in ('seat_taken_by_person', 'leader_seated', 'secretary_seated');
--> statement-breakpoint
drop function pg_temp.renamed(jsonb, text, text);
--> statement-breakpoint
alter table ledger enable trigger ledger_append_only;
--> statement-breakpoint
alter table ledger_values enable trigger ledger_values_not_rewritten;
