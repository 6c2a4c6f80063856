-- Rows of before were folded by the first fold; whoever migrates folds them anew (refold), which also fills what is empty here.
ALTER TABLE "candidates" ADD COLUMN "letters_key" text NOT NULL DEFAULT '', ADD COLUMN "fold_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "candidates" ALTER COLUMN "letters_key" DROP DEFAULT, ALTER COLUMN "fold_version" SET DEFAULT 2;--> statement-breakpoint
ALTER TABLE "team_appointments" ADD COLUMN "letters_key" text NOT NULL DEFAULT '', ADD COLUMN "fold_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "team_appointments" ALTER COLUMN "letters_key" DROP DEFAULT, ALTER COLUMN "fold_version" SET DEFAULT 2;--> statement-breakpoint
ALTER TABLE "unit_names" ADD COLUMN "fold_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "unit_names" ALTER COLUMN "fold_version" SET DEFAULT 2;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "folded" text NOT NULL DEFAULT '', ADD COLUMN "fold_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ALTER COLUMN "folded" DROP DEFAULT, ALTER COLUMN "fold_version" SET DEFAULT 2;--> statement-breakpoint
grant select (folded, fold_version) on users to sansang_application;--> statement-breakpoint
CREATE INDEX "candidates_letters" ON "candidates" USING btree ("cycle_id","letters_key","birth_year");--> statement-breakpoint
CREATE INDEX "candidates_birth" ON "candidates" USING btree ("cycle_id","birth");--> statement-breakpoint
CREATE INDEX "team_appointments_letters" ON "team_appointments" USING btree ("cycle_id","letters_key","birth_year") WHERE "team_appointments"."vacated_at" is null;--> statement-breakpoint
CREATE INDEX "team_appointments_birth" ON "team_appointments" USING btree ("cycle_id","birth") WHERE "team_appointments"."vacated_at" is null;
--> statement-breakpoint
create or replace function unit_names_on(unit uuid, day date) returns setof unit_names language sql stable parallel safe rows 1 as $$
  select unit_id, case when qualifier is null then name else name || ' (' || qualifier || ')' end, folded, valid_from, valid_to, qualifier, fold_version
  from unit_names where unit_id = unit and valid_from <= day and (valid_to is null or valid_to > day)
$$;
--> statement-breakpoint
-- Units stand where people look for them: Phường 2 before Phường 10.
update units u set position = o.place from (
  select u.id, row_number() over (partition by u.parent_id order by regexp_replace(n.name, '\d.*$', '') collate "vi-x-icu",
    coalesce(substring(n.name from '\d+')::numeric, -1), n.name collate "vi-x-icu", n.qualifier collate "vi-x-icu" nulls first, u.number) as place
  from units u join lateral (select name, qualifier from unit_names where unit_id = u.id order by valid_from desc limit 1) n on true
  where u.parent_id is not null) o
where u.id = o.id and u.position <> o.place;
