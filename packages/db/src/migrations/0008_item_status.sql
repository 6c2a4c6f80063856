-- What is stored of an item is its status; a state is computed.
alter table checklist_items rename column state to status;
--> statement-breakpoint
alter table checklist_items rename constraint checklist_items_state to checklist_items_status;
--> statement-breakpoint
-- From version 18 on, PostgreSQL names what must not be empty as well.
do $$
begin
  if exists (select from pg_constraint where conrelid = 'checklist_items'::regclass and conname = 'checklist_items_state_not_null') then
    alter table checklist_items rename constraint checklist_items_state_not_null to checklist_items_status_not_null;
  end if;
end $$;
--> statement-breakpoint
-- What lines and kept answers say of an item keeps its meaning under the new name; a placement's state stays one.
alter table ledger disable trigger ledger_append_only;
--> statement-breakpoint
create function pg_temp.with_status(part jsonb) returns jsonb language sql as $$
  select case when part ? 'state' then (part - 'state') || jsonb_build_object('status', part -> 'state') else part end
$$;
--> statement-breakpoint
update ledger set detail = detail || jsonb_build_object(
    'before', pg_temp.with_status(detail -> 'before'), 'after', pg_temp.with_status(detail -> 'after'))
where subject_type = 'item' and (detail -> 'before' ? 'state' or detail -> 'after' ? 'state');
--> statement-breakpoint
update answered_requests set answer = pg_temp.with_status(answer) where action like 'checklist.%' and answer ? 'state';
--> statement-breakpoint
drop function pg_temp.with_status(jsonb);
--> statement-breakpoint
alter table ledger enable trigger ledger_append_only;
