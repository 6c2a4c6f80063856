import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { APPROVER, AUDITOR, DEMO_PASSWORD, FRONT, HOME_AFFAIRS, wardLogin } from "@sansang/demo/accounts";
import type { Institution } from "@sansang/rules/access/roles";
import { expect, test } from "../fixtures.ts";
import { BoardPage } from "../pages/board.page.ts";
import { changeTable, type ItemLine, show, verifyOverWire, waitingForBoth } from "../world/dossiers.ts";
import type { OwnApp } from "../world/own-app.ts";
import { Wire, type WireAnswer } from "../world/wire.ts";

test.use({ world: "faults" });

test.describe.configure({ timeout: 180_000 });

/** Dossiers that count as verified on a version on which not both stand, as one look at the database sees it. */
const VERIFIED_WITHOUT_BOTH = `
  select i.id from checklist_items i
  where i.status = 'verified'
    and not exists (select from dispute_decisions d where d.item_id = i.id and d.version = i.version)
    and (select count(*) from (
        select distinct on (v.institution) v.kind from verdicts v
        where v.item_id = i.id and v.version = i.version order by v.institution, v.id desc) said
      where said.kind = 'verified') < 2`;

const wardNumber = ({ wardName }: ItemLine): number => Number(/\d+/.exec(wardName)?.[0]);

/** Waits a little, so that the three do not always arrive in the order in which they are called. */
const sometime = async <T>(act: () => Promise<T>): Promise<T> => {
  await sleep(Math.random() * 15);
  return act();
};

async function reviewers({ url }: OwnApp): Promise<{ minh: Wire; hoa: Wire; thanh: Wire }> {
  const [minh, hoa, thanh] = await Promise.all(
    [FRONT, HOME_AFFAIRS, AUDITOR].map((each) => Wire.of(url, each)),
  );
  if (!minh || !hoa || !thanh) throw new Error("Somebody is missing");
  return { minh, hoa, thanh };
}

async function bothVerify(
  { minh, hoa }: { minh: Wire; hoa: Wire },
  { id, version }: ItemLine,
): Promise<void> {
  const answers = [
    await verifyOverWire(minh, "fatherland_front", id, version),
    await verifyOverWire(hoa, "home_affairs", id, version),
  ];
  expect(answers.map(({ refusal }) => refusal)).toEqual([null, null]);
}

test("Two verdicts race a replacement, thirty times: nothing is verified unseen, and every loser hears why", async ({
  own,
}) => {
  const people = await reviewers(own);
  const { minh, hoa, thanh } = people;
  const line = (await waitingForBoth(hoa))[0];
  if (!line) throw new Error("Nothing waits for both");
  const ward = await Wire.of(own.url, wardLogin(wardNumber(line)));
  const speak = (who: Wire, institution: Institution, version: number) =>
    sometime(() => verifyOverWire(who, institution, line.id, version));
  let losers = 0;
  let { version } = line;
  for (let round = 1; round <= 30; round += 1) {
    await changeTable(ward, line, String(round));
    let isRacing = true;
    const look = (async () => {
      while (isRacing) expect(await own.ask(VERIFIED_WITHOUT_BOTH)).toEqual([]);
    })();
    const [replaced, ...verdicts] = await Promise.all([
      sometime(() =>
        ward.command("checklist.replace", { itemId: line.id, reason: "Bổ sung chữ ký của trưởng khóm." }),
      ),
      speak(minh, "fatherland_front", version),
      speak(hoa, "home_affairs", version),
    ]);
    isRacing = false;
    await look;
    expect(replaced.refusal, replaced.body).toBeNull();
    for (const { refusal, body } of verdicts) expect([null, "evidence_changed"], body).toContain(refusal);
    losers += verdicts.filter(({ refusal }) => refusal !== null).length;
    const dossier = await show(thanh, line.id);
    expect([dossier.status, dossier.version], `round ${round}`).toEqual(["submitted", version + 1]);
    const given = dossier.verdicts.filter((verdict) => verdict.version === version);
    expect(given).toHaveLength(verdicts.filter(({ refusal }) => refusal === null).length);
    expect(dossier.verdicts.filter((verdict) => verdict.version > version)).toEqual([]);
    version += 1;
    const { data } = await thanh.read<{ differences: unknown[] }>("reports.verifyReadiness");
    expect(data.differences).toEqual([]);
  }
  test.info().annotations.push({ type: "verdicts that came too late", description: `${losers} of 60` });
  await bothVerify(people, { ...line, version });
  expect((await show(thanh, line.id)).status).toBe("verified");
  expect(await own.ask(VERIFIED_WITHOUT_BOTH)).toEqual([]);
});

test("The same request arrives eight times at once under one key: it is stored once, and all hear the same", async ({
  own,
}) => {
  const { minh } = await reviewers(own);
  const line = (await waitingForBoth(minh))[0];
  const requestId = randomUUID();
  const asked = {
    itemId: line?.id,
    institution: "fatherland_front",
    seenVersion: line?.version,
  };
  const answers: WireAnswer[] = await Promise.all(
    Array.from({ length: 8 }, () => minh.command("checklist.verify", { ...asked, requestId })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  for (const { data } of answers) expect(data).toEqual(answers[0]?.data);
  const lines = await own.ask("select outcome from ledger where request_id = $1", [requestId]);
  expect(lines).toEqual([{ outcome: "done" }]);
  const verdicts = await own.ask("select from verdicts where item_id = $1 and version = $2", [
    line?.id,
    line?.version,
  ]);
  expect(verdicts).toHaveLength(1);
  const other = await minh.command("checklist.verify", { ...asked, seenVersion: 99, requestId });
  expect(other.refusal).toBe("request_reused");
});

const heatMap = (page: Page): Promise<string[]> =>
  page.getByRole("link", { name: /^Phường \d+, .*: \d+ trên/ }).allTextContents();

async function openBoard(page: Page): Promise<BoardPage> {
  const board = new BoardPage(page);
  await board.open();
  await board.isLive();
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  return board;
}

/** The board shows what a board opened now shows, each change once, and was never loaded anew. */
async function hasCaughtUp(page: Page, fresh: Page): Promise<void> {
  await expect(page.getByText(/^Trực tiếp · cập nhật/)).toBeVisible();
  await fresh.goto("/board");
  const now = await heatMap(fresh);
  expect(now.length).toBeGreaterThan(100);
  await expect.poll(() => heatMap(page)).toEqual(now);
  expect(await page.evaluate(() => "neverReloaded" in window)).toBe(true);
}

test("A board is offline for ten seconds: it says so, and afterwards catches up without being loaded again", async ({
  own,
  office,
}) => {
  office.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/);
  const people = await reviewers(own);
  const page = await office.signInAs(APPROVER);
  await openBoard(page);
  const before = await heatMap(page);
  const listened: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("changes.feed")) listened.push(decodeURIComponent(request.url()));
  });
  await page.context().setOffline(true);
  await expect(page.getByText(/^Mất kết nối/)).toBeVisible();
  const until = Date.now() + 10_000;
  for (const line of (await waitingForBoth(people.hoa)).slice(0, 3)) await bothVerify(people, line);
  await sleep(Math.max(0, until - Date.now()));
  expect(await heatMap(page)).toEqual(before);
  await page.context().setOffline(false);
  await hasCaughtUp(page, await office.signInAs(APPROVER));
  expect(await heatMap(page)).not.toEqual(before);
  expect(listened.at(-1)).toMatch(/"cursor":"\d+\.\d+"/);
});

test("The server is gone for ten seconds: what others do before the board is back is not missed", async ({
  own,
  office,
}) => {
  office.expectComplaint(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY|Failed to (load|fetch)/);
  const people = await reviewers(own);
  const page = await office.signInAs(APPROVER);
  await openBoard(page);
  const before = await heatMap(page);
  await own.kill();
  await expect(page.getByText(/^Mất kết nối/)).toBeVisible();
  await sleep(10_000);
  await own.start();
  for (const line of (await waitingForBoth(people.hoa)).slice(0, 2)) await bothVerify(people, line);
  await hasCaughtUp(page, await office.signInAs(APPROVER));
  expect(await heatMap(page)).not.toEqual(before);
});

/** Longer than anybody waits for a verdict of somebody else, ms. */
const NEVER = 6_000;

/** When the text of the link to this place changes, by the clock of the page; after a while it never does. */
const changeOf = (page: Page, href: string, before: string): Promise<number> =>
  page.evaluate(
    ([place, reply, never]) =>
      new Promise<number>((seen) => {
        setTimeout(() => seen(Number.POSITIVE_INFINITY), never);
        const look = () => {
          const now = document.querySelector(`a[href="${place}"]`)?.textContent;
          if (!now || now === reply) return;
          observer.disconnect();
          seen(Date.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    [href, before, NEVER] as const,
  );

test("A verdict shows on a board in another browser within two seconds", async ({ own, office }) => {
  const { minh, hoa } = await reviewers(own);
  const lines = (await waitingForBoth(hoa)).slice(0, 7);
  for (const line of lines) await verifyOverWire(minh, "fatherland_front", line.id, line.version);
  const page = await office.signInAs(APPROVER);
  const board = await openBoard(page);
  const waits: number[] = [];
  for (const line of lines) {
    const cell = board.cell(line.wardName, line.step);
    const href = (await cell.getAttribute("href")) ?? "";
    const seen = changeOf(page, href, (await cell.textContent()) ?? "");
    const { refusal } = await verifyOverWire(hoa, "home_affairs", line.id, line.version);
    expect(refusal).toBeNull();
    const since = Date.now();
    waits.push(Math.max(0, (await seen) - since));
    await sleep(400);
  }
  const inOrder = waits.toSorted((a, b) => a - b);
  const description = `${inOrder.join(", ")} ms after the answer`;
  test.info().annotations.push({ type: "seen", description });
  console.log(`Seven verdicts were seen on the other board ${description}`);
  expect(inOrder[3], description).toBeLessThan(2_000);
  expect(inOrder[6], description).toBeLessThan(5_000);
});

const signInAgain = (page: Page) => page.getByRole("dialog", { name: "Đăng nhập lại" });

async function answerPassword(page: Page): Promise<void> {
  await signInAgain(page).getByLabel("Mật khẩu").fill(DEMO_PASSWORD);
  await signInAgain(page)
    .getByRole("button", { name: /^Đăng nhập và/ })
    .click();
  await expect(signInAgain(page)).toBeHidden();
}

test("Signed out everywhere, an open page is closed to its reader at once, and opened by the password", async ({
  own,
  office,
}) => {
  office.expectComplaint(/401|Failed to load resource/);
  const page = await office.signInAs(AUDITOR, { typed: true });
  await openBoard(page);
  const elsewhere = await Wire.of(own.url, AUDITOR);
  await elsewhere.command("users.endAll", {});
  await expect(signInAgain(page)).toBeVisible({ timeout: 3_000 });
  expect((await elsewhere.read("reports.board")).status).toBe(401);
  expect((await page.request.get(`${own.url}/api/exports/board`)).status()).toBe(401);
  await answerPassword(page);
  await expect(page.getByText(/^Trực tiếp · cập nhật/)).toBeVisible();
  expect(await page.evaluate(() => "neverReloaded" in window)).toBe(true);
});

test("The session expires while a reason is being typed: the password is asked in place, and the return goes through", async ({
  own,
  office,
}) => {
  office.expectComplaint(/401|Failed to load resource/);
  const reason = "Biên bản thiếu chữ ký của thư ký cuộc họp, nhờ khóm ký bổ sung rồi gửi lại.";
  const page = await office.signInAs(HOME_AFFAIRS, { typed: true });
  const line = (await waitingForBoth(await Wire.of(own.url, HOME_AFFAIRS)))[0];
  await page.goto(`/items/${line?.id}`);
  await page.getByRole("button", { name: "Trả lại bổ sung" }).click();
  const form = page.getByRole("form", { name: "Trả lại để bổ sung" });
  await form.getByLabel("Lý do", { exact: true }).selectOption({ index: 1 });
  await form.getByLabel("Nói rõ phải sửa gì").fill(reason);
  await own.ask(
    "update sessions set expires_at = now() - interval '1 minute' where user_id = (select id from users where login = $1)",
    [HOME_AFFAIRS],
  );
  await form.getByRole("button", { name: /^Trả lại / }).click();
  await expect(signInAgain(page)).toBeVisible();
  await expect(form.getByLabel("Nói rõ phải sửa gì")).toHaveValue(reason);
  await answerPassword(page);
  await expect(form).toBeHidden();
  const { status, verdicts } = await show(await Wire.of(own.url, HOME_AFFAIRS), line?.id ?? "");
  expect(status).toBe("returned");
  expect(
    verdicts.filter(({ version }) => version === line?.version).map((verdict) => verdict.reason),
  ).toEqual([reason]);
});
