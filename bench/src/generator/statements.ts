import { namedInLedger } from "@sansang/road/named-in-ledger";

/** $1 login. The one account that the measured requests come from. */
export const USERS = namedInLedger(
  {
    person:
      "insert into users (login, name, folded, created_at) values ($1, 'Huỳnh Thị Sen', 'huynh thi sen', now()) returning id",
  },
  new Date(),
);

/** $1 number of provinces, $2 election day. A city like the demo's first, then the provinces, each with its cycle. */
export const TOPS = `
  with top as (
    insert into units (number, kind, path, position, valid_from, is_synthetic) overriding system value
    select n, case n when 1 then 'city' else 'province' end, '/' || n || '/', n, '2000-01-01', true
    from generate_series(1, 1 + $1::int) n returning id, path, number)
  insert into cycles (unit_id, unit_path, name, term_from, term_to, election_day, rule_pack_id, polling_form, opened_by, opened_at)
  select top.id, top.path, 'Nhiệm kỳ 2022–2027', 2022, 2027, $2::date, 'VN-NQLT09-2008', 'separate_polling_day', users.id, now() from top, users`;

/** $1 communes of a province; the city has ten wards. */
export const COMMUNES = `
  insert into units (number, parent_id, kind, path, position, valid_from, is_synthetic) overriding system value
  select 1000 + row_number() over (order by u.number, n), u.id, 'ward',
    u.path || (1000 + row_number() over (order by u.number, n)) || '/', n, '2000-01-01', true
  from units u, generate_series(1, case u.kind when 'city' then 10 else $1::int end) n
  where u.parent_id is null`;

/** Instead of the one of its province each commune has its cycle, a day apart from the next. */
export const CYCLES_APART = `
  with gone as (delete from cycles c using units u where u.id = c.unit_id and u.kind = 'province' returning c.*)
  insert into cycles (unit_id, unit_path, name, term_from, term_to, election_day, rule_pack_id, polling_form, opened_by, opened_at)
  select w.id, w.path, gone.name, gone.term_from, gone.term_to, gone.election_day + w.position, gone.rule_pack_id, gone.polling_form,
    gone.opened_by, gone.opened_at
  from gone join units w on w.parent_id = gone.unit_id`;

/** Six khóm in a ward of the city; elsewhere about 27, at most 60. */
export const INSERT_NEIGHBOURHOODS = `
  insert into units (number, parent_id, kind, path, position, households, valid_from, is_synthetic, first_sign_in_at) overriding system value
  select 100000 + row_number() over (order by w.number, n), w.id, 'neighbourhood',
    w.path || (100000 + row_number() over (order by w.number, n)) || '/', n, 200 + (random() * 500)::int, '2000-01-01', true,
    case when random() < 0.98 then now() end
  from (
    select w.*, case p.kind when 'city' then 6
      else least(60, greatest(5, round(27 * exp(0.35 * sqrt(-2 * ln(random() + 1e-9)) * cos(2 * pi() * random())))))::int end as neighbourhood
    from units w join units p on p.id = w.parent_id where w.kind = 'ward') w, generate_series(1, w.neighbourhood) n`;

export const NAMES = `
  insert into unit_names (unit_id, name, folded, valid_from)
  select id,
    case kind when 'city' then 'Thành phố Bến Sen' when 'province' then 'Tỉnh ' || number when 'ward' then 'Phường ' || position else 'Khóm ' || position end,
    case kind when 'city' then 'thanh pho ben sen' when 'province' then 'tinh ' || number when 'ward' then 'phuong ' || position else 'khom ' || position end,
    '2000-01-01'
  from units`;

/** $1 login. A supervisor of the Front for the city. */
export const GRANTS = namedInLedger(
  {
    given: `
      insert into grants (user_id, role, institution, unit_id, unit_path, given_at, valid_from, mark)
      select users.id, 'supervisor', 'fatherland_front', units.id, units.path, '2020-01-01', '2020-01-01', 'founding'
      from users, units where users.login = $1 and units.kind = 'city' returning id`,
  },
  new Date(),
);

/** $1 the steps as JSON, due as the city's are; a cycle of another day has them by so much later. The further behind its due date a step is on 27/04/2022, the more of it is verified. */
export const ITEMS = `
  with step as (select * from json_to_recordset($1) as s(code text, position int, level text, due date)),
  place as (
    select c.id as cycle_id, k.id as unit_id, k.path as unit_path, w.id as ward_id, s.code, s.due + (c.election_day - $2::date) as due, 1 as weight,
      lower(s.code) || ' khom ' || k.position || ' phuong ' || w.position as folded
    from units k join units w on w.id = k.parent_id join cycles c on c.unit_id in (w.parent_id, w.id)
    join step s on s.level = 'neighbourhood' where k.kind = 'neighbourhood'
    union all
    select c.id, w.id, w.path, w.id, s.code, s.due + (c.election_day - $2::date), (select count(*)::int from units k where k.parent_id = w.id),
      lower(s.code) || ' phuong ' || w.position
    from units w join cycles c on c.unit_id in (w.parent_id, w.id) join step s on s.level = 'ward' where w.kind = 'ward'),
  drawn as (select *, random() as r, ('2022-04-27'::date - due) as behind from place),
  stated as (
    select *, case
      when behind > 0 then case when r < 0.90 then 'verified' when r < 0.95 then 'submitted' when r < 0.97 then 'returned' when r < 0.973 then 'disputed' when r < 0.985 then 'draft' else 'not_started' end
      when behind > -3 then case when r < 0.35 then 'verified' when r < 0.65 then 'submitted' when r < 0.67 then 'returned' when r < 0.80 then 'draft' else 'not_started' end
      else case when r < 0.05 then 'verified' when r < 0.20 then 'submitted' when r < 0.35 then 'draft' else 'not_started' end end as status
    from drawn)
  insert into checklist_items (cycle_id, step_code, unit_id, unit_path, ward_id, weight, status, verified_by, version, due_on, submitted_on, first_submitted_on, folded, changed_at)
  select cycle_id, code, unit_id, unit_path, ward_id, weight, status,
    case when status <> 'submitted' then 'none' when r * 100 - floor(r * 100) < 0.5 then 'none' when r * 100 - floor(r * 100) < 0.75 then 'fatherland_front' else 'home_affairs' end,
    case when status in ('not_started', 'draft') then 0 else 1 end, due,
    case when status in ('not_started', 'draft') then null else due - 1 end,
    case when status in ('not_started', 'draft') then null else due - 1 end, folded, now()
  from stated`;

/** Every returned or disputed item has its version and the note of the institution that sent it back. */
export const RETURNS = `
  with version as (
    insert into evidence_versions (item_id, number, digest, content, contributors, submitted_by, submitted_at)
    select i.id, 1, repeat('0', 64), '[]', '{}', u.id, now() from checklist_items i, users u where i.status in ('returned', 'disputed')
    returning item_id, submitted_by)
  insert into verdicts (item_id, version, institution, kind, given_by, given_at, code, reason)
  select item_id, 1, 'home_affairs', 'returned', submitted_by, now(), 'signature_missing', 'Thiếu chữ ký ở cuối văn bản này' from version`;

export const READINESS = `
  insert into readiness (cycle_id, ward_id, step_code, ward_path, not_started, draft, submitted_none, submitted_front, submitted_home, returned, disputed, verified, not_applicable)
  select i.cycle_id, i.ward_id, i.step_code, w.path,
    coalesce(sum(weight) filter (where status = 'not_started'), 0), coalesce(sum(weight) filter (where status = 'draft'), 0),
    coalesce(sum(weight) filter (where status = 'submitted' and verified_by = 'none'), 0),
    coalesce(sum(weight) filter (where status = 'submitted' and verified_by = 'fatherland_front'), 0),
    coalesce(sum(weight) filter (where status = 'submitted' and verified_by = 'home_affairs'), 0),
    coalesce(sum(weight) filter (where status = 'returned'), 0), coalesce(sum(weight) filter (where status = 'disputed'), 0),
    coalesce(sum(weight) filter (where status = 'verified'), 0), coalesce(sum(weight) filter (where status = 'not_applicable'), 0)
  from checklist_items i join units w on w.id = i.ward_id group by 1, 2, 3, 4`;
