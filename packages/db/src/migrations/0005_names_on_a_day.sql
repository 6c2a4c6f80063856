-- What a unit is called on a day, and its official code on that day: one row or none. PostgreSQL takes the body of such a function (sql, stable, not strict, without settings) into the query that asks, so it costs what the join costs.
create function unit_names_on(unit uuid, day date) returns setof unit_names language sql stable parallel safe rows 1 as $$
  select * from unit_names where unit_id = unit and valid_from <= day and (valid_to is null or valid_to > day)
$$;
--> statement-breakpoint
create function unit_codes_on(unit uuid, day date) returns setof unit_codes language sql stable parallel safe rows 1 as $$
  select * from unit_codes where unit_id = unit and valid_from <= day and (valid_to is null or valid_to > day)
$$;
