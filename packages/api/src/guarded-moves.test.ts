import { randomBytes } from "node:crypto";
import { CANDIDATE_STATUSES } from "@sansang/rules/candidates/candidate-status";
import { ITEM_STATUSES } from "@sansang/rules/checklist/item-status";
import { POSTING_STATUSES } from "@sansang/rules/postings/posting-status";
import { assess, conclude, enter, inVetting } from "@sansang/testing/dossiers";
import { electingNeighbourhood, openSites, type Published, publish } from "@sansang/testing/posted-lists";
import {
  freshItem,
  itemAwaitingSecondVerdict,
  itemDisputed,
  itemSubmitted,
  itemVerified,
  LONG_REASON,
  verify,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideItem } from "./checklist/decide-item.ts";
import { execute } from "./kernel/command.ts";
import { correctList } from "./postings/lists/correct-list.ts";
import { setDocument, takeDownList } from "./postings/lists/move-list.ts";

let app: TestApp;
/** Somebody who holds the application's own connection, and writes what he likes. */
let intruder: Client;
let list: Published;
/** The open correction of the same list. */
let draft: string;

beforeAll(async () => {
  app = await openTestApp();
  intruder = new Client({ connectionString: app.appUrl });
  await intruder.connect();
  const place = electingNeighbourhood(app, 0, 0);
  await publish(app, place);
  list = await publish(app, place);
  const { postingId } = list;
  ({ versionId: draft } = await execute(correctList, app.as("lan"), { postingId, reason: LONG_REASON }));
});
afterAll(async () => {
  await intruder.end();
  await app.close();
});

const UNKNOWN_MOVE = "SM001";
const NO_HALF = "SM002";
const PUBLISHED = "SM003";
const ONE_PERSON = "23P01";
const DENIED = "42501";

/** What the database answers: the constraint that refused, else the SQLSTATE, else how many rows were changed. Nothing of it lasts. */
async function attempt(...statements: readonly [string, ...string[]]): Promise<string> {
  await intruder.query("begin");
  try {
    let rows = 0;
    for (const statement of statements) rows = (await intruder.query(statement)).rowCount ?? 0;
    return `${rows} rows`;
  } catch (problem) {
    const { constraint, code } = problem as { constraint?: string; code: string };
    return code === ONE_PERSON ? code : (constraint ?? code);
  } finally {
    await intruder.query("rollback");
  }
}

const setVersion = (id: string, columns: string) =>
  attempt(`update posting_versions set ${columns} where id = '${id}'`);
const setItem = (id: string, columns: string) =>
  attempt(`update checklist_items set ${columns} where id = '${id}'`);
const setCandidate = (id: string, columns: string) =>
  attempt(`update candidates set ${columns} where id = '${id}'`);
const user = (who: keyof TestApp["people"]) => `'${app.people[who].userId}'`;

describe("a published list, past the commands", () => {
  test("goes back to no draft, alone or with all others", async () => {
    expect(await attempt("update posting_versions set status = 'draft'")).toBe(UNKNOWN_MOVE);
    for (const status of POSTING_STATUSES.filter(
      (each) => !["published", "superseded", "closed"].includes(each),
    ))
      expect(await setVersion(list.versionId, `status = '${status}'`), status).toBe(UNKNOWN_MOVE);
    expect(
      await attempt(
        `merge into posting_versions v using (select 1) s on v.id = '${list.versionId}' when matched then update set status = 'draft'`,
      ),
    ).toBe(UNKNOWN_MOVE);
    expect(
      await attempt(
        `insert into posting_versions (posting_id, version, status, reason, prepared_by, prepared_at)
         values ('${list.postingId}', 2, 'draft', 'không', ${user("lan")}, now())
         on conflict (posting_id, version) do update set status = 'draft'`,
      ),
    ).toBe(UNKNOWN_MOVE);
  });

  test("says for ever what it said, in every column", async () => {
    const { rows } = await intruder.query<{ column: string; type: string }>(
      `select attname as column, atttypid::regtype::text as type from pg_attribute
       where attrelid = 'posting_versions'::regclass and attnum > 0 and not attisdropped and attname not in ('id', 'status')`,
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const { column, type } of rows) {
      const other = { text: "'khác'", uuid: user("lan"), integer: "7" }[type] ?? "now()";
      const changed = `${column} = case when ${column} is null then ${other}::${type} end`;
      expect(await setVersion(list.versionId, changed), column).toBe(PUBLISHED);
    }
    for (const columns of [
      "signatory_name = 'Mai Thị Dừa'",
      "superseded_at = now()",
      "closed_at = now()",
      "return_reason = 'không'",
      "status = 'closed', closed_at = now(), fingerprint = repeat('0', 64)",
      "status = 'superseded', superseded_at = now(), published_at = now()",
      "status = 'closed', superseded_at = now()",
    ])
      expect(await setVersion(list.versionId, columns), columns).toBe(PUBLISHED);
    expect(await setVersion(list.versionId, "status = 'closed', closed_at = now()")).toBe("1 rows");
  });

  test("that was replaced or taken down comes back to no wall", async () => {
    const first = `select id from posting_versions where posting_id = '${list.postingId}' and version = 1`;
    const { rows } = await intruder.query<{ id: string }>(first);
    for (const status of POSTING_STATUSES.filter((each) => each !== "superseded"))
      expect(await setVersion(rows[0]?.id ?? "", `status = '${status}'`), status).toBe(UNKNOWN_MOVE);
    expect(await setVersion(rows[0]?.id ?? "", "superseded_at = now()")).toBe(PUBLISHED);
    expect(
      await attempt(
        `update posting_versions set status = 'closed', closed_at = now() where id = '${list.versionId}'`,
        `update posting_versions set status = 'published' where id = '${list.versionId}'`,
      ),
    ).toBe(UNKNOWN_MOVE);
  });

  test("begins as a draft and is approved from where it was submitted", async () => {
    for (const status of POSTING_STATUSES.filter((each) => each !== "draft"))
      expect(
        await attempt(
          `insert into posting_versions (posting_id, version, status, reason, prepared_by, prepared_at)
           values ('${list.postingId}', 9, '${status}', 'không', ${user("lan")}, now())`,
        ),
        status,
      ).toBe(UNKNOWN_MOVE);
    for (const status of ["approved", "published", "superseded"])
      expect(await setVersion(draft, `status = '${status}'`), status).toBe(UNKNOWN_MOVE);
    expect(await setVersion(draft, "reason = 'một lý do khác'")).toBe("1 rows");
  });

  test("is approved and published by nobody who prepared or submitted it; of a draft of the office nobody did", async () => {
    const submit = `update posting_versions set status = 'submitted', submitted_by = ${user("tu")} where id = '${draft}'`;
    const approve = (who: string) =>
      `update posting_versions set status = 'approved', fingerprint = repeat('0', 64), approved_by = ${who}, approved_at = now() where id = '${draft}'`;
    const printed = (who: string) =>
      `update posting_versions set published_by = ${who}, published_at = now() where id = '${draft}'`;
    for (const who of ["lan", "tu"] as const) {
      expect(await attempt(submit, approve(user(who)))).toBe("posting_versions_two_people");
      expect(await attempt(submit, approve(user("quan")), printed(user(who)))).toBe(
        "posting_versions_two_people",
      );
    }
    expect(await attempt(submit, approve(user("quan")), printed(user("quan")))).toBe("1 rows");
  });

  test("stays the list of its khóm, and the table of moves is not the intruder’s to write", async () => {
    const khóm = electingNeighbourhood(app, 0, 1).id;
    for (const statement of [
      `update postings set unit_id = '${khóm}'`,
      "update postings set kind = kind",
      "insert into status_moves values ('posting_versions', 'published', 'draft')",
      "update status_moves set to_status = 'draft' where from_status = 'published'",
      "delete from status_moves",
      "alter table posting_versions disable trigger posting_versions_moves",
      "drop trigger checklist_items_rests_on_halves on checklist_items",
      "set session_replication_role = replica",
    ] as const)
      expect(await attempt(statement), statement).toBe(DENIED);
    expect(
      await attempt("set search_path = pg_catalog", "update public.posting_versions set status = 'draft'"),
    ).toBe(UNKNOWN_MOVE);
  });

  test("still goes the road that the commands lead", async () => {
    await execute(setDocument, app.as("lan"), {
      versionId: draft,
      decisionNumber: "31/QĐ-UBND",
      decisionOn: null,
      signatoryCapacity: null,
      signatoryName: null,
      opened: null,
    } as never);
    const later = new Date("2022-05-09T08:00:00+07:00");
    const other = await publish(app, electingNeighbourhood(app, 1, 0));
    const { status } = await execute(takeDownList, app.as("quan", later), { postingId: other.postingId });
    expect(status).toBe("closed");
  });
});

describe("a dossier, past the commands", () => {
  test("is verified by nobody’s word: not at once, not by half, not for a version nobody has seen", async () => {
    const untouched = await freshItem(app);
    for (const status of ITEM_STATUSES.filter(
      (each) => !["not_started", "draft", "not_applicable"].includes(each),
    ))
      expect(await setItem(untouched, `status = '${status}'`), status).toBe(UNKNOWN_MOVE);
    const submitted = await itemSubmitted(app);
    const awaiting = await itemAwaitingSecondVerdict(app);
    for (const item of [submitted, awaiting]) {
      expect(await setItem(item, "status = 'verified', verified_by = 'none'")).toBe(NO_HALF);
      expect(await setItem(item, "verified_by = 'both'")).toBe(NO_HALF);
      expect(await setItem(item, "verified_by = 'home_affairs'")).toBe(NO_HALF);
      expect(await setItem(item, "status = 'verified', step_code = 'ANOTHER'")).toBe(NO_HALF);
    }
    expect(await setItem(submitted, "verified_by = 'fatherland_front'")).toBe(NO_HALF);
    expect(await setItem(awaiting, "version = 2")).toBe(NO_HALF);
    const verified = await itemVerified(app);
    expect(await setItem(verified, "version = 2")).toBe(NO_HALF);
    for (const status of ["not_started", "returned", "disputed", "not_applicable"])
      expect(await setItem(verified, `status = '${status}'`), status).toBe(UNKNOWN_MOVE);
    expect(await setItem(await itemDisputed(app), "status = 'verified'")).toBe(NO_HALF);
    expect(await attempt("update checklist_items set status = 'verified'")).not.toMatch(/rows/);
  });

  test("begins where the plan lays it out", async () => {
    for (const status of ITEM_STATUSES.filter((each) => !["not_started", "not_applicable"].includes(each)))
      expect(
        await attempt(
          `insert into checklist_items (cycle_id, step_code, unit_id, unit_path, ward_id, weight, status, due_on, folded, changed_at)
           select cycle_id, 'ANOTHER', unit_id, unit_path, ward_id, 1, '${status}', due_on, '', now() from checklist_items limit 1`,
        ),
        status,
      ).toBe(UNKNOWN_MOVE);
  });

  test("has its halves of two people, and then moves; a decision stands for both", async () => {
    const item = await itemAwaitingSecondVerdict(app);
    const word = (who: "minh" | "hoa") =>
      `insert into verdicts (item_id, version, institution, kind, given_by, given_at)
       values ('${item}', 1, 'home_affairs', 'verified', ${user(who)}, now())`;
    const move = `update checklist_items set status = 'verified', verified_by = 'none' where id = '${item}'`;
    expect(await attempt(word("minh"))).toBe(ONE_PERSON);
    expect(await attempt(word("hoa"), move)).toBe("1 rows");
    const returned = `insert into verdicts (item_id, version, institution, kind, given_by, given_at, code, reason)
      values ('${item}', 1, 'home_affairs', 'returned', ${user("hoa")}, now(), 'signature_missing', 'thiếu chữ ký')`;
    expect(await attempt(word("hoa"), returned, move)).toBe(NO_HALF);
    const disputed = await itemDisputed(app);
    await execute(decideItem, app.as("quan"), {
      itemId: disputed,
      outcome: "verified",
      seenVersion: 1,
      reason: LONG_REASON,
    });
    const { rows } = await intruder.query("select status from checklist_items where id = $1", [disputed]);
    expect(rows).toEqual([{ status: "verified" }]);
    await verify(app, "home_affairs", item);
  });
});

describe("a candidate, past the commands", () => {
  test("is found eligible, or not, by both institutions on this version of his dossier and by nobody else", async () => {
    const entered = (await enter(app)).candidateId;
    for (const status of ["eligible", "not_eligible"])
      expect(await setCandidate(entered, `status = '${status}', ground = null`), status).toBe(UNKNOWN_MOVE);
    const candidate = await inVetting(app, { facts: { name: "Lương Minh Quýt", birth: "1961-09-02" } });
    const find = "status = 'eligible'";
    expect(await setCandidate(candidate, find)).toBe(NO_HALF);
    await assess(app, "fatherland_front", candidate);
    await conclude(app, "fatherland_front", candidate);
    expect(await setCandidate(candidate, find)).toBe(NO_HALF);
    const words = {
      finding: (who: "minh" | "hoa") =>
        `insert into candidate_findings (candidate_id, version, institution, kind, given_by, given_at)
         values ('${candidate}', 1, 'home_affairs', 'eligible', ${user(who)}, now())`,
      verdict: (who: "minh" | "hoa") =>
        `insert into criterion_verdicts (candidate_id, version, criterion, institution, outcome, evidence, given_by, given_at)
         values ('${candidate}', 1, 'health', 'home_affairs', 'met', 'giấy khám', ${user(who)}, now())`,
    };
    const eligible = `update candidates set ${find} where id = '${candidate}'`;
    expect(await attempt(words.finding("minh"))).toBe(ONE_PERSON);
    expect(await attempt(words.verdict("minh"))).toBe(ONE_PERSON);
    expect(await attempt(words.finding("hoa"), eligible)).toBe("1 rows");
    expect(await attempt(words.finding("hoa"), words.verdict("hoa"), eligible)).toBe(NO_HALF);
    expect(
      await attempt(
        words.finding("hoa"),
        `update candidates set ${find}, version = 2 where id = '${candidate}'`,
      ),
    ).toBe(NO_HALF);
    expect(
      await attempt(
        words.finding("hoa"),
        `update candidates set status = 'not_eligible', ground = 'health' where id = '${candidate}'`,
      ),
    ).toBe(NO_HALF);
    await assess(app, "home_affairs", candidate);
    await conclude(app, "home_affairs", candidate);
    for (const status of CANDIDATE_STATUSES.filter(
      (each) => !["eligible", "vetting", "withdrawn", "died"].includes(each),
    ))
      expect(await setCandidate(candidate, `status = '${status}'`), status).toBe(UNKNOWN_MOVE);
    expect(await setCandidate(candidate, "version = 2")).toBe(NO_HALF);
  });

  test("begins as intended", async () => {
    const { candidateId } = await enter(app, { facts: { name: "Danh Văn Nhãn", birth: "1970-01-02" } });
    const { rows } = await intruder.query<{ columns: string }>(
      `select string_agg(attname, ', ') as columns from pg_attribute
       where attrelid = 'candidates'::regclass and attnum > 0 and not attisdropped and attname not in ('id', 'status')`,
    );
    for (const status of ["consulted", "vetting", "eligible"])
      expect(
        await attempt(
          `insert into candidates (status, ${rows[0]?.columns}) select '${status}', ${rows[0]?.columns} from candidates where id = '${candidateId}'`,
        ),
        status,
      ).toBe(UNKNOWN_MOVE);
  });
});

test("a photo is accepted for two institutions by two people, and refused by nobody who took it", async () => {
  const [site] = await openSites(app, electingNeighbourhood(app, 0, 0));
  await itemSubmitted(app);
  const { rows } = await intruder.query<{ id: string }>(
    `insert into placement_photos (site_id, posting_id, version_id, file_id, public_key, public_sha256, size, width, height, hash, outcome, taken_by, received_at)
     select '${site?.id}', '${list.postingId}', '${list.versionId}', id, 'k', 'aa', 1, 8, 8, '${randomBytes(32).toString("hex")}', 'unreadable', ${user("lan")}, now()
     from files limit 1 returning id`,
  );
  const photo = rows[0]?.id;
  const accept = (who: "minh" | "hoa", institution: string) =>
    `insert into placement_acceptances values ('${photo}', '${institution}', ${user(who)}, now())`;
  const front = accept("minh", "fatherland_front");
  expect(await attempt(front, accept("minh", "home_affairs"))).toBe(ONE_PERSON);
  expect(await attempt(front, accept("hoa", "home_affairs"))).toBe("1 rows");
  const refuse = (who: "lan" | "minh") =>
    `update placement_photos set refused_at = now(), refused_by = ${user(who)}, refused_reason = 'mờ' where id = '${photo}'`;
  expect(await attempt(refuse("lan"))).toBe("placement_photos_two_people");
  expect(await attempt(refuse("minh"))).toBe("1 rows");
});
