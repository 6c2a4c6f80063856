import type { Context } from "@sansang/api/kernel/context";
import { proveScope } from "@sansang/api/kernel/scope";
import { loadComposition } from "@sansang/api/reports/show-composition";
import { appointmentsLike, candidatesLike } from "@sansang/api/teams/people-like";
import { closeDb, type Db, openDb, type Tx } from "@sansang/db/client";
import type { Cluster } from "@sansang/db/cluster/embedded";
import type { Actor } from "@sansang/rules/access/can";
import { asUnitPath } from "@sansang/rules/org/unit-path";
import { NO_COMPOSITION } from "@sansang/rules/reports/composition";
import { lint } from "@sansang/rules/reports/number-linter";
import { officialParagraph, paragraphText } from "@sansang/rules/reports/official-paragraph";
import { USUAL_SETTINGS } from "@sansang/rules/reports/percentages";
import { Client } from "pg";
import { makeDatabase } from "./database.ts";
import { type Filled, fillRegister, type GeneratedRegister } from "./generator/register.ts";

const ELECTION_DAY = "2022-05-07";

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Each work in turn, A B C A B C …, after a warm-up; median milliseconds in the order given. */
async function inTurn(rounds: number, works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map(() => [] as number[]);
  for (let round = -10; round < rounds; round++)
    for (const [at, work] of works.entries()) {
      const started = performance.now();
      await work();
      if (round >= 0) times[at]?.push(performance.now() - started);
    }
  return times.map(median);
}

/** The floor: nothing but the counts, ward by ward and all together, in one statement. $1 cycle, $2 election day. */
const GROUPING_SETS = `
  select ward_id, count(*) as candidates, count(*) filter (where sex = 'female') as women, count(*) filter (where sex = 'male') as men,
    count(*) filter (where standing = 'incumbent') as incumbents, count(*) filter (where standing <> 'incumbent') as newcomers,
    count(*) filter (where qualification in ('intermediate', 'college', 'bachelor', 'master', 'doctor')) as professionals,
    count(*) filter (where qualification in ('none', 'elementary', 'vocational_certificate')) as not_professionals,
    count(*) filter (where qualification is null or qualification = 'unknown') as qualification_unknown,
    count(*) filter (where political_theory = 'none') as theory_none, count(*) filter (where political_theory = 'primary') as theory_primary,
    count(*) filter (where political_theory = 'intermediate') as theory_intermediate,
    count(*) filter (where political_theory in ('advanced', 'bachelor')) as theory_higher,
    count(*) filter (where political_theory is null or political_theory = 'unknown') as theory_unknown,
    count(*) filter (where ethnicity <> 'kinh') as ethnic_minority, count(*) filter (where ethnicity = 'kinh') as kinh,
    count(*) filter (where ethnicity is null) as ethnicity_unknown,
    count(*) filter (where age <= 35) as to_35, count(*) filter (where age between 36 and 50) as from_36_to_50,
    count(*) filter (where age between 51 and 60) as from_51_to_60, count(*) filter (where age > 60) as over_60
  from (select *, extract(year from age($2::date, birth::date)) as age from candidates
    where cycle_id = $1 and status in ('intended', 'consulted', 'vetting', 'eligible')) c
  group by grouping sets ((), (ward_id))`;

interface Province {
  readonly cycleId: string;
  readonly unitId: string;
}

async function provinceOf(db: Db): Promise<Province> {
  const { rows } = await db.$client.query<Province>(
    `select id as "cycleId", unit_id as "unitId" from cycles where unit_path = '/2/'`,
  );
  const [province] = rows;
  if (!province) throw new Error("The generated province is missing");
  return province;
}

/** Milliseconds of the product's read of a whole province, and of the floor. */
async function compareComposition(db: Db, { cycleId, unitId }: Province, rounds: number) {
  const actor: Actor = {
    userId: "0198c5a2-0000-7000-8000-000000000001",
    name: "Huỳnh Thị Sen",
    grants: [{ role: "supervisor", institution: "fatherland_front", unitId, unitPath: asUnitPath("/2/") }],
  };
  const now = new Date("2022-04-27T02:20:00Z");
  const input = { ...USUAL_SETTINGS, cycles: [cycleId], unitId };
  const args = {
    db,
    actor,
    scope: proveScope(actor, "reports.composition.view"),
    input,
    now,
    context: { db, actor, now, sessionId: null } as Context,
  };
  const [product = 0, floor = 0] = await inTurn(rounds, [
    () => loadComposition(args),
    () => db.$client.query({ name: "floor", text: GROUPING_SETS, values: [cycleId, ELECTION_DAY] }),
  ]);
  const { whole, parts } = await loadComposition(args);
  return { product, floor, candidates: whole.candidates, wards: parts.length };
}

interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statement that a piece of work sends last. */
async function statementOf(work: () => Promise<unknown>): Promise<Sent> {
  const query = Client.prototype.query;
  let sent: Sent = { text: "", values: [] };
  Client.prototype.query = function spied(this: Client, ...args: unknown[]) {
    const [statement, values] = args as [{ text?: string } | string, unknown[] | undefined];
    const text = typeof statement === "string" ? statement : (statement.text ?? "");
    if (/^\s*select/i.test(text)) sent = { text, values: values ?? [] };
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
    return sent;
  } finally {
    Client.prototype.query = query;
  }
}

async function planOf(db: Db, work: () => Promise<unknown>): Promise<string[]> {
  const { text, values } = await statementOf(work);
  const { rows } = await db.$client.query<{ "QUERY PLAN": string }>({
    text: `explain (analyze, buffers, costs off, timing off, summary off) ${text}`,
    values: [...values],
  });
  return rows.map((row) => row["QUERY PLAN"]);
}

/** Milliseconds of looking one changed person up among everybody, and of reading one seat by its key; the plan of the look-up. */
async function compareLookUp(db: Db, cycleId: string, rounds: number) {
  const tx = db as unknown as Tx;
  const { rows: appointments } = await db.$client.query<{ id: string; name: string; birth: string }>(
    "select id, name, birth from team_appointments order by md5(id::text) limit 500",
  );
  let turn = 0;
  const next = () => appointments[turn++ % appointments.length] ?? { id: "", name: "", birth: "" };
  const person = () => {
    const { name, birth } = next();
    return { name, birth: birth as never };
  };
  const [appointmentLookUp = 0, candidateLookUp = 0, primaryKey = 0] = await inTurn(rounds, [
    () => appointmentsLike(tx, cycleId, person(), null),
    () => candidatesLike(tx, cycleId, person(), null),
    () => db.$client.query("select * from team_appointments where id = $1", [next().id]),
  ]);
  const plan = await planOf(db, () => appointmentsLike(tx, cycleId, person(), null));
  return { appointmentLookUp, candidateLookUp, primaryKey, plan };
}

const PAGE = 3_000;

/** A report of so many pages: official sentences of ever new figures, among words that say nothing of them. */
function report(pages: number): string {
  const parts: string[] = [];
  for (let length = 0, at = 0; length < pages * PAGE; at++) {
    const counts = {
      ...NO_COMPOSITION.counts,
      women: at % 61,
      incumbents: (at * 7) % 61,
      newcomers: (at * 13) % 61,
    };
    const sentence = paragraphText(
      officialParagraph(
        { ...NO_COMPOSITION, candidates: 60, counts },
        { place: `Phường ${at}`, office: "Trưởng Ban nhân dân khóm" },
        USUAL_SETTINGS,
      ),
    );
    const filler = `Ngày ${(at % 28) + 1}/4/2022, các tổ bầu cử tiếp tục niêm yết danh sách cử tri theo Kế hoạch số ${at}/KH-UBND; công tác chuẩn bị bảo đảm tiến độ.`;
    parts.push(sentence, filler);
    length += sentence.length + filler.length;
  }
  return parts.join("\n");
}

async function compareLinter(rounds: number) {
  const register = { ...USUAL_SETTINGS, n: 60, counts: { women: 6, incumbents: 29, newcomers: 31 } };
  const pages = [5, 10, 20, 40];
  const texts = pages.map(report);
  const times = await inTurn(
    rounds,
    texts.map((text) => async () => lint(text, register)),
  );
  return pages.map((count, at) => ({
    pages: count,
    figures: lint(texts[at] ?? "", register).length,
    milliseconds: times[at] ?? 0,
  }));
}

const figure = (value: number, digits = 2) => value.toFixed(digits).padStart(9);

/** Fills the register of a generated database. */
export async function insertRegister(ownerUrl: string, register: GeneratedRegister): Promise<Filled> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  return fillRegister(owner, register).finally(() => owner.end());
}

/** Composition of a province, look-up of one changed person among 200,000, and the linter: measured and said. */
export async function measureRegister(
  cluster: Cluster,
  print: (line: string) => void,
  quick: boolean,
): Promise<void> {
  const rounds = quick ? 30 : 200;
  const database = await makeDatabase(cluster, "register");
  const filled = await insertRegister(database.ownerUrl, {
    path: "/2/",
    neighbourhood: 3_000,
    people: 200_000,
  });
  print(
    `\nregister: ${filled.neighbourhood} khóm, ${filled.candidates} candidates, ${filled.people} people in all`,
  );

  const db = openDb(database.appUrl, 1);
  try {
    const province = await provinceOf(db);
    const composition = await compareComposition(db, province, rounds);
    print(`\ncomposition of ${composition.candidates} candidates in ${composition.wards} wards, medians`);
    print("                           ms   × floor");
    print(`one GROUPING SETS ${figure(composition.floor)} ${figure(1)}`);
    print(
      `the product's read ${figure(composition.product, 2).slice(1)} ${figure(composition.product / composition.floor)}`,
    );

    const { appointmentLookUp, candidateLookUp, primaryKey, plan } = await compareLookUp(
      db,
      province.cycleId,
      rounds * 5,
    );
    print(`\none changed person among ${filled.people}, medians`);
    print("                           ms   × key");
    print(`read by primary key ${figure(primaryKey, 3).slice(2)} ${figure(1)}`);
    print(
      `among team members  ${figure(appointmentLookUp, 3).slice(2)} ${figure(appointmentLookUp / primaryKey)}`,
    );
    print(
      `among candidates    ${figure(candidateLookUp, 3).slice(2)} ${figure(candidateLookUp / primaryKey)}`,
    );
    for (const line of plan) print(`  ${line}`);
  } finally {
    await closeDb(db);
  }

  print("\nlinter, medians\n pages  figures        ms   ms a page");
  for (const { pages, figures, milliseconds } of await compareLinter(quick ? 10 : 50))
    print(
      `${String(pages).padStart(6)} ${String(figures).padStart(8)} ${figure(milliseconds)} ${figure(milliseconds / pages, 3)}`,
    );
}
