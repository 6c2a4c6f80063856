CREATE INDEX "ledger_unit_acts" ON "ledger" USING btree ("unit_path","at","action") WHERE "ledger"."outcome" = 'done' and "ledger"."on_behalf" is null and "ledger"."actor_id" is not null;--> statement-breakpoint
CREATE INDEX "portal_visits_path" ON "portal_visits" USING btree ("path");--> statement-breakpoint
-- What was exempted and is taken up again goes to the reviewers where its papers stand.
insert into status_moves (noun, from_status, to_status) values ('checklist_items', 'not_applicable', 'submitted');
