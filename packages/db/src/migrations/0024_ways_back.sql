CREATE INDEX "portal_visits_path" ON "portal_visits" USING btree ("path");--> statement-breakpoint
-- What was exempted and is taken up again goes to the reviewers where its papers stand.
insert into status_moves (noun, from_status, to_status) values ('checklist_items', 'not_applicable', 'submitted');
