import { namedValues } from "@sansang/db/named-columns";
import { ETHNICITIES } from "@sansang/rules/candidates/vocabulary/ethnicities";
import { INTRODUCTIONS } from "@sansang/rules/candidates/vocabulary/introduced-by";
import { THEORY_LEVELS } from "@sansang/rules/candidates/vocabulary/political-theory";
import { QUALIFICATIONS } from "@sansang/rules/candidates/vocabulary/qualifications";
import { type Birth, birthYear } from "@sansang/rules/kernel/birth";
import type { Client } from "pg";

const CANDIDATES_EACH = 3;
const BATCH = 10_000;

const FAMILIES =
  "Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lâm Kim Thạch Sơn Danh Cao".split(" ");
const MIDDLES =
  "Văn Thị Minh Ngọc Duy Hữu Thanh Quốc Kim Hoàng Bích Xuân Thu Phước Đức Anh Công Gia Hải Mỹ".split(" ");
const GIVEN =
  "Mít Sen Ổi Dừa Quýt Tràm Lành Nhãn Chanh Bưởi Cam Xoài Mận Đào Lê Mai Cúc Lan Huệ Trúc Tre Sim Gấc Khế Me Dâu Đước Bần Lúa Nếp Cải Hành Hẹ Gừng Nghệ Riềng Sả Quế Hồi Thông".split(
    " ",
  );

/** The same people for the same seed: a linear congruential generator, 32 bits. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

type Roll = ReturnType<typeof dice>;
const oneOf = <T>(values: readonly T[], roll: Roll): T => values[roll(values.length)] as T;
const two = (value: number): string => String(value).padStart(2, "0");

function person(roll: Roll) {
  const middle = oneOf(MIDDLES, roll);
  const name = [
    oneOf(FAMILIES, roll),
    middle,
    ...(roll(3) === 0 ? [oneOf(MIDDLES, roll)] : []),
    oneOf(GIVEN, roll),
  ].join(" ");
  const birth = `${1942 + roll(58)}-${two(1 + roll(12))}-${two(1 + roll(28))}` as Birth;
  const { folded, initialsKey, lettersKey } = namedValues(name, birth);
  return {
    name,
    folded,
    initials_key: initialsKey,
    letters_key: lettersKey,
    birth_year: birthYear(birth),
    birth,
    sex: middle === "Thị" ? "female" : "male",
  };
}

const candidate = (roll: Roll, neighbourhood: number) => ({
  ...person(roll),
  neighbourhood,
  ethnicity: oneOf(ETHNICITIES, roll),
  qualification: oneOf(QUALIFICATIONS, roll),
  political_theory: oneOf(THEORY_LEVELS, roll),
  standing: oneOf(["incumbent", "new", "new", "former"], roll),
  introduced_by: oneOf(INTRODUCTIONS, roll),
});

/** $1 path of the cycle, $2 how many khóm. */
const NOMINATIONS = `
  insert into nominations (cycle_id, unit_id, unit_path, ward_id, changed_at)
  select c.id, k.id, k.path, k.parent_id, now() from units k join units w on w.id = k.parent_id join cycles c on c.unit_id = w.parent_id
  where k.kind = 'neighbourhood' and c.unit_path = $1 order by k.number limit $2`;

const TEAMS = `
  insert into election_teams (cycle_id, unit_id, unit_path, ward_id, decision_number, decided_on, set_by, changed_at)
  select n.cycle_id, n.unit_id, n.unit_path, n.ward_id, '15/QĐ-UBND', '2022-04-20', u.id, now() from nominations n, users u`;

/** $1 people as JSON; `neighbourhood` counts from 0. */
const CANDIDATES = `
  with place as (select *, row_number() over (order by unit_path) - 1 as at from nominations)
  insert into candidates (nomination_id, cycle_id, unit_id, unit_path, ward_id, status, name, folded, initials_key, letters_key, birth_year, birth,
    sex, ethnicity, qualification, political_theory, standing, introduced_by, sources, entered_by, entered_at, contributors, changed_at)
  select p.id, p.cycle_id, p.unit_id, p.unit_path, p.ward_id, 'vetting', r.name, r.folded, r.initials_key, r.letters_key, r.birth_year, r.birth,
    r.sex, r.ethnicity, r.qualification, r.political_theory, r.standing, r.introduced_by, '{}', u.id, now(), array[u.id], now()
  from json_to_recordset($1) as r(neighbourhood int, name text, folded text, initials_key text, letters_key text, birth_year int, birth text, sex text,
    ethnicity text, qualification text, political_theory text, standing text, introduced_by text)
  join place p on p.at = r.neighbourhood, users u`;

const APPOINTMENTS = `
  with place as (select *, row_number() over (order by unit_path) - 1 as at from election_teams)
  insert into team_appointments (team_id, cycle_id, unit_id, unit_path, body, role, name, folded, initials_key, letters_key, birth_year, birth,
    from_front_committee, appointed_by, appointed_at)
  select p.id, p.cycle_id, p.unit_id, p.unit_path, 'team', 'member', r.name, r.folded, r.initials_key, r.letters_key, r.birth_year, r.birth, false, u.id, now()
  from json_to_recordset($1) as r(neighbourhood int, name text, folded text, initials_key text, letters_key text, birth_year int, birth text)
  join place p on p.at = r.neighbourhood, users u`;

/** Whose register is filled: that of the first `neighbourhood` of a cycle; so many people in all. */
export interface GeneratedRegister {
  readonly path: string;
  readonly neighbourhood: number;
  readonly people: number;
}

export interface Filled {
  readonly neighbourhood: number;
  readonly candidates: number;
  readonly people: number;
}

async function insertAll<T>(
  owner: Client,
  text: string,
  count: number,
  make: (at: number) => T,
): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => make(from + at));
    await owner.query(text, [JSON.stringify(rows)]);
  }
}

/** Three candidates in each khóm, and as many people in the election teams as make all. */
export async function fillRegister(
  owner: Client,
  { path, neighbourhood: most, people }: GeneratedRegister,
): Promise<Filled> {
  const roll = dice(42);
  const { rowCount } = await owner.query(NOMINATIONS, [path, most]);
  const neighbourhood = rowCount ?? 0;
  const candidates = neighbourhood * CANDIDATES_EACH;
  await owner.query(TEAMS);
  await insertAll(owner, CANDIDATES, candidates, (at) => candidate(roll, at % neighbourhood));
  await insertAll(owner, APPOINTMENTS, people - candidates, (at) => ({
    ...person(roll),
    neighbourhood: at % neighbourhood,
  }));
  await owner.query("vacuum analyze");
  return { neighbourhood, candidates, people };
}
