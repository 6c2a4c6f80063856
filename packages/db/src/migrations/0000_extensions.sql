create extension if not exists unaccent;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
do $$ begin
  if not exists (select from pg_roles where rolname = 'sansang_application') then create role sansang_application nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
