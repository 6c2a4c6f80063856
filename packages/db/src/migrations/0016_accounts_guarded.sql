ALTER TABLE "users" ADD COLUMN "has_password" boolean GENERATED ALWAYS AS (password_hash is not null) STORED NOT NULL;
--> statement-breakpoint
-- An account or a right changes with a line of the ledger that names its row, whoever writes.
create function refuse_unnamed_change() returns trigger language plpgsql as $$
declare
  touched uuid[] := case tg_op when 'INSERT' then array[new.id] when 'DELETE' then array[old.id] when 'UPDATE' then array[old.id, new.id] end;
  lines bigint[] := array(select l.seq from public.ledger l where l.xid = pg_current_xact_id() and l.outcome = 'done');
begin
  if tg_op = 'TRUNCATE' or exists (
    select from unnest(touched) as t(id)
    where not exists (select from public.ledger_subjects s where s.subject_id = t.id and s.seq = any (lines))) then
    raise exception '% of % % is named by no line of this transaction', tg_op, tg_table_name, touched using errcode = 'SM004';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger users_named after insert or delete on users deferrable initially deferred
  for each row execute function refuse_unnamed_change();
--> statement-breakpoint
create constraint trigger users_change_named after update on users deferrable initially deferred
  for each row when ((old.id, old.login, old.password_hash, old.is_active) is distinct from (new.id, new.login, new.password_hash, new.is_active))
  execute function refuse_unnamed_change();
--> statement-breakpoint
create constraint trigger grants_named after insert or delete on grants deferrable initially deferred
  for each row execute function refuse_unnamed_change();
--> statement-breakpoint
create constraint trigger grants_change_named after update on grants deferrable initially deferred
  for each row when (old is distinct from new) execute function refuse_unnamed_change();
--> statement-breakpoint
create trigger users_not_emptied before truncate on users for each statement execute function refuse_unnamed_change();
--> statement-breakpoint
create trigger grants_not_emptied before truncate on grants for each statement execute function refuse_unnamed_change();
--> statement-breakpoint
-- A hash is asked for one account at a time. A column that users get later is readable once its own migration grants it.
revoke select on users from sansang_application;
--> statement-breakpoint
grant select (id, login, name, title, phone, email, is_active, created_at, last_sign_in_at, has_password, is_password_of_two) on users to sansang_application;
--> statement-breakpoint
create function password_hash_for_login(asked text) returns text language sql stable security definer set search_path = ''
  return (select u.password_hash from public.users u where u.login = asked and u.is_active);
--> statement-breakpoint
create function password_hash_of(person uuid) returns text language sql stable security definer set search_path = ''
  return (select u.password_hash from public.users u where u.id = person and u.is_active);
--> statement-breakpoint
revoke execute on function password_hash_for_login(text), password_hash_of(uuid) from public;
--> statement-breakpoint
grant execute on function password_hash_for_login(text), password_hash_of(uuid) to sansang_application;
--> statement-breakpoint
-- Number, transaction and instant of a line are the database's.
revoke insert on ledger from sansang_application;
--> statement-breakpoint
grant insert (at, actor_id, actor_role, on_behalf, action, outcome, subject_type, subject_id, group_id, cycle_id, unit_path, detail, request_id)
  on ledger to sansang_application;
--> statement-breakpoint
-- Whoever plays a season dates its acts himself; production has nobody in this group.
do $$ begin
  if not exists (select from pg_roles where rolname = 'sansang_seeding') then create role sansang_seeding nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
-- A line is dated by the office's clock, no earlier than its transaction began and no later than now.
create function refuse_another_time() returns trigger language plpgsql as $$
declare
  moved interval := make_interval(secs => coalesce((select s.value::float8 / 1000 from public.settings s where s.key = 'demo_clock_offset_ms'), 0));
  tolerance constant interval := '5 seconds';
begin
  if new.at - moved between transaction_timestamp() - tolerance and new.recorded_at + tolerance
    or pg_has_role(session_user, 'sansang_seeding', 'member') then
    return new;
  end if;
  raise exception 'The line is dated %, the clock of the office shows %', new.at, new.recorded_at + moved
    using errcode = 'SM005', hint = 'Do the clocks of the application and of the database agree?';
end $$;
--> statement-breakpoint
create trigger ledger_dated before insert on ledger for each row execute function refuse_another_time();
