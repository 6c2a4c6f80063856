import { createHash } from "node:crypto";
import { candidatesOf, listed } from "@sansang/api/candidates/nomination/candidate-list";
import { execute } from "@sansang/api/kernel/command";
import type { Context } from "@sansang/api/kernel/context";
import { publishList } from "@sansang/api/postings/lists/publish-list";
import { closeDb, type Db, openDb } from "@sansang/db/client";
import { IN_PROCESS } from "@sansang/road/in-process";
import { type ListStatus, walkList } from "@sansang/road/road-to-placement";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import { Client } from "pg";
import type { BenchDatabase } from "./database.ts";
import { FLOOR, FURNISH, INSERT_PEOPLE, LISTS, VERSION } from "./generator/posting-statements.ts";
import { appointment, median, NOW, openOffice } from "./office.ts";

const ROWS = 500;
const WARM_UP = 3;
/** Of the last khóm of the city, whose page is then read as a citizen reads it. */
const FEW = 3;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

interface Neighbourhood {
  readonly nominationId: string;
  readonly cycleId: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly wardId: string;
  readonly cityId: string;
}

/** A list that is official, of 500 unless told otherwise: everything that approving asks for is in order. */
async function fixList(
  owner: Client,
  db: Db,
  neighbourhood: Neighbourhood,
  by: string,
  rows = ROWS,
): Promise<void> {
  await owner.query(INSERT_PEOPLE, [neighbourhood.nominationId, rows, by]);
  const people = await candidatesOf(db, { nomination: { id: neighbourhood.nominationId } } as never);
  const content = listed(people);
  const digest = sha256(canonicalJson({ list: content }));
  await owner.query(FURNISH, [neighbourhood.nominationId, digest, JSON.stringify(content), by]);
}

const DOCUMENT = {
  decisionNumber: "45/QĐ-UBND",
  decisionOn: "2022-04-26",
  signatoryCapacity: "CHỦ TỊCH",
  signatoryName: "Lương Minh Quýt",
};

/** Leads a khóm's list so far. */
async function lead(
  desk: { ward: Context; approver: Context },
  { cycleId, unitId }: Neighbourhood,
  until: ListStatus,
): Promise<string> {
  const walk = { neighbourhood: { cycleId, unitId }, document: DOCUMENT, until };
  return (await walkList(IN_PROCESS, desk, walk)).versionId;
}

/** Its transaction alone: papers are made after it. */
const publishOnly: typeof publishList = {
  ...publishList,
  run: async (args) => {
    const { result, line } = await publishList.run(args);
    return { result, line };
  },
};

/** The same text under another name, so that it has a digest of its own. */
function frozenBeside(canonical: string, nth: number): string {
  return canonicalJson({ ...JSON.parse(canonical), neighbourhood: `Khóm bên cạnh ${nth}` });
}

export interface PublishFigures {
  readonly rows: number;
  /** Milliseconds, medians. */
  readonly product: number;
  readonly floor: number;
}

/** Publishes lists of 500 rows by the command and, in turn, by one statement that writes the same rows. Needs a filled register. */
export async function measurePublish(
  { ownerUrl, seedUrl }: BenchDatabase,
  rounds: number,
): Promise<PublishFigures> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  // What is furnished here did not walk its road: of this connection nobody asks how a status moved.
  await owner.query("set session_replication_role = replica");
  const db = openDb(seedUrl, 2);
  try {
    const { rows: neighbourhoods } = await owner.query<Neighbourhood>(LISTS);
    const [first, last] = [neighbourhoods[0], neighbourhoods.at(-1)];
    if (!first || !last) throw new Error("No khóm has a nomination");
    const [ward, admin] = [
      await appointment(owner, "bench.ward", { role: "ward_official", institution: null }, first.cityId),
      await appointment(owner, "bench.admin", { role: "approver", institution: null }, first.cityId),
    ];
    const as = await openOffice(db);
    const desk = { ward: as(ward), approver: as(admin) };
    await fixList(owner, db, last, ward.userId, FEW);
    await lead(desk, last, "published");
    const times = { product: [] as number[], floor: [] as number[] };
    for (let round = 0; round < rounds + WARM_UP; round++) {
      const [own, beside] = [neighbourhoods[2 * round], neighbourhoods[2 * round + 1]];
      if (!own || !beside) throw new Error("There are fewer khóm than rounds");
      await fixList(owner, db, own, ward.userId);
      const versionId = await lead(desk, own, "approved");
      const before = performance.now();
      await execute(publishOnly, desk.approver, { versionId });
      const product = performance.now() - before;

      const { rows: frozen } = await owner.query<{ canonical: string }>(
        "select canonical from posting_snapshots where version_id = $1",
        [versionId],
      );
      const canonical = frozenBeside(frozen[0]?.canonical ?? "", round);
      const { rows: open } = await owner.query<{ id: string }>(VERSION, [
        beside.cycleId,
        beside.unitId,
        ward.userId,
        admin.userId,
      ]);
      const digest = sha256(canonical);
      const values = [open[0]?.id, digest, canonical, beside.wardId, admin.userId, NOW, beside.unitPath];
      const started = performance.now();
      await db.$client.query({ name: "publish_floor", text: FLOOR, values });
      const floor = performance.now() - started;
      if (round >= WARM_UP) {
        times.product.push(product);
        times.floor.push(floor);
      }
    }
    return { rows: ROWS, product: median(times.product), floor: median(times.floor) };
  } finally {
    await closeDb(db);
    await owner.end();
  }
}
