import { namedInLedger } from "@sansang/road/named-in-ledger";

/** The khóm of the city that have a nomination. */
export const LISTS = `
  select n.id as "nominationId", n.cycle_id as "cycleId", n.unit_id as "unitId", n.unit_path as "unitPath", n.ward_id as "wardId",
    c.unit_id as "cityId"
  from nominations n join cycles c on c.id = n.cycle_id where c.unit_path = '/1/' order by n.unit_path`;

/** $1 login, $2 role, $3 unit, $4 institution or null. */
export const PERSON = namedInLedger(
  {
    person:
      "insert into users (login, name, folded, created_at) values ($1, 'Huỳnh Thị Sen', 'huynh thi sen', now()) returning id",
    given: `
      insert into grants (user_id, role, institution, unit_id, unit_path, given_at, valid_from, mark)
      select person.id, $2, $4, units.id, units.path, '2020-01-01', '2020-01-01', 'founding'
      from person, units where units.id = $3::uuid returning id`,
  },
  new Date(),
);

/** $1 nomination, $2 how many stand there, $3 who entered them. */
export const INSERT_PEOPLE = `
  with gone as (delete from conflicts where candidate_id in (select id from candidates where nomination_id = $1::uuid)),
  before as (update candidates set status = 'eligible' where nomination_id = $1::uuid)
  insert into candidates (nomination_id, cycle_id, unit_id, unit_path, ward_id, status, name, folded, initials_key, letters_key, birth_year, birth,
    sex, ethnicity, general_education, qualification, political_theory, occupation, standing, introduced_by, sources, entered_by,
    entered_at, contributors, changed_at)
  select n.id, n.cycle_id, n.unit_id, n.unit_path, n.ward_id, 'eligible', 'Trần Thị Sen ' || at, 'tran thi sen ' || at, 'tts', 'aeehinnrstt' || at, 1950 + at % 50,
    (1950 + at % 50) || '-05-07', case at % 2 when 0 then 'female' else 'male' end, 'kinh', '{"grade": 12, "system": "twelve"}', 'college',
    'primary', 'Buôn bán nhỏ', 'new', 'front_committee', '{}', $3::uuid, now(), array[$3::uuid], now()
  from nominations n, generate_series(1, $2::int - (select count(*)::int from candidates where nomination_id = $1::uuid)) at
  where n.id = $1::uuid`;

/** $1 nomination, $2 digest and $3 content of its fixed list, $4 by whom. The khóm knows where it votes; its dossiers are verified. */
export const FURNISH = `
  with fixed as (
    insert into fixed_lists (nomination_id, number, digest, content, late, fixed_by, fixed_at)
    values ($1::uuid, 1, $2, $3::jsonb, false, $4::uuid, now()) returning nomination_id),
  nomination as (
    update nominations set list_number = 1, list_fixed_at = now(), list_fixed_by = $4::uuid where id = $1::uuid
    returning cycle_id, unit_id, unit_path, ward_id),
  notice as (
    insert into notices (cycle_id, unit_id, unit_path, ward_id, place, address, opens_at, closes_at, changed_by, changed_at)
    select cycle_id, unit_id, unit_path, ward_id, 'Nhà văn hóa khóm', 'Đường Hoa Sen', '07:00', '11:00', $4::uuid, now() from nomination)
  update checklist_items i set status = 'verified', verified_by = 'none' from nomination n
  where i.cycle_id = n.cycle_id and i.unit_id in (n.unit_id, n.ward_id) and i.step_code in ('FRONT_MEETING_2', 'VETTING', 'ELECTION_TEAM')`;

/** $1 cycle, $2 khóm, $3 who prepared, $4 who approved: a version that only waits to be published. */
export const VERSION = `
  with posting as (
    insert into postings (cycle_id, unit_id, unit_path, ward_id, kind)
    select $1::uuid, id, path, parent_id, 'candidate_list' from units where id = $2::uuid returning id)
  insert into posting_versions (posting_id, version, status, fingerprint, prepared_by, prepared_at, approved_by, approved_at)
  select id, 1, 'approved', repeat('0', 64), $3::uuid, now(), $4::uuid, now() from posting returning id`;

/**
 * The floor: everything that publishing writes, in one statement, from text that is ready. $1 version, $2 digest, $3 canonical
 * text, $4 ward, $5 by whom, $6 when, $7 path of the khóm.
 */
export const FLOOR = `
  with number as (
    insert into document_numbers (ward_id, year, last) values ($4::uuid, 2099, 1)
    on conflict (ward_id, year) do update set last = document_numbers.last + 1 returning last),
  moved as (
    update posting_versions set status = 'published', published_by = $5::uuid, published_at = $6 where id = $1::uuid returning posting_id),
  snapshot as (
    insert into posting_snapshots (version_id, posting_id, version, digest, code, spoken, canonical, ward_id, year, number, frozen_at, frozen_by)
    select $1::uuid, posting_id, 1, $2, left($2, 12), 'sen mít', $3, $4::uuid, 2099, last, $6, $5::uuid from moved, number
    returning version_id, canonical),
  line as (
    insert into ledger (at, actor_id, actor_role, action, outcome, subject_type, subject_id, group_id, unit_path, detail)
    select $6, $5::uuid, 'approver', 'postings.list.publish', 'done', 'posting', posting_id, posting_id, $7, '{}' from moved returning seq, subject_id),
  about as (insert into ledger_subjects (seq, subject_id) select seq, subject_id from line)
  insert into posting_rows (version_id, position, key, content)
  select version_id, r.position, r.content->>'key', r.content
  from snapshot, jsonb_array_elements(canonical::jsonb->'rows') with ordinality as r(content, position)`;
