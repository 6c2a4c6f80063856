-- The application owns nothing and cannot change the schema. What happened is append-only: by grant for its role, by trigger for everybody.
grant usage on schema public to sansang_application;
--> statement-breakpoint
grant select, insert, update on all tables in schema public to sansang_application;
--> statement-breakpoint
grant delete on rate_limits, answered_requests to sansang_application;
--> statement-breakpoint
revoke update on ledger, evidence_versions, verdicts, dispute_decisions, files from sansang_application;
--> statement-breakpoint
revoke insert, update on settings from sansang_application;
--> statement-breakpoint
grant usage on all sequences in schema public to sansang_application;
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger ledger_append_only before update or delete or truncate on ledger for each statement execute function refuse_change();
--> statement-breakpoint
create trigger evidence_versions_append_only before update or delete or truncate on evidence_versions for each statement execute function refuse_change();
--> statement-breakpoint
create trigger verdicts_append_only before update or delete or truncate on verdicts for each statement execute function refuse_change();
--> statement-breakpoint
create trigger dispute_decisions_append_only before update or delete or truncate on dispute_decisions for each statement execute function refuse_change();
--> statement-breakpoint
create trigger files_append_only before update or delete or truncate on files for each statement execute function refuse_change();
--> statement-breakpoint
create index checklist_items_folded on checklist_items using gin (folded gin_trgm_ops);
