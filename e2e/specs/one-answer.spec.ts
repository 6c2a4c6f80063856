import { APPROVER, FRONT, HOME_AFFAIRS, wardLogin } from "@sansang/demo/accounts";
import { findEligibleByBoth, sendSomebody, take, VOTERS } from "@sansang/road/road-to-placement";
import { LEGAL_MINIMA } from "@sansang/rules/elections/legal-minima";
import { textOfPage } from "@sansang/testing/read-official-answer";
import { expect, test } from "../fixtures.ts";
import { contradictions, cycleSays, daysIn, daysOn, statementsOf } from "../world/official-answers.ts";
import { CAU, neighbourhoodNamed } from "../world/register.ts";
import { postedSheetsOf, postingOf } from "../world/sheets.ts";
import { OVER_HTTP, Wire } from "../world/wire.ts";

test.use({ world: "one_answer" });

const WARD = "Phường 1";
const ONE = { ward: WARD, neighbourhood: "Khóm 1", path: "/bau-cu/phuong-1/khom-1" };
const TWO = { ward: WARD, neighbourhood: "Khóm 2", path: "/bau-cu/phuong-1/khom-2" };
type Place = typeof ONE;

const MOVED = "Dời sang tuần sau vì triều cường ngập các điểm bầu cử.";
const CORRECTED = "Đổi nơi bầu cử vì nhà văn hóa khóm đang sửa chữa.";

test("At no moment of a season in which the day moves twice do two official answers differ", async ({
  office,
  own,
}) => {
  test.setTimeout(600_000);
  const [ward, desk] = [await Wire.of(own.url, wardLogin(1)), await Wire.of(own.url, APPROVER)];
  const [front, home] = [await Wire.of(own.url, FRONT), await Wire.of(own.url, HOME_AFFAIRS)];
  const screen = await office.signInAs(APPROVER);
  const stranger = Wire.nobody(own.url);
  const one = await neighbourhoodNamed(ward, ONE.neighbourhood, WARD);
  const { cycleId } = one;
  const [{ wardId } = { wardId: "" }] = await own.ask<{ wardId: string }>(
    `select ward_id as "wardId" from postings where unit_id = $1`,
    [one.unitId],
  );
  let day = "07/05/2022";
  let acts = 0;

  /** Reads everything that anybody may read; the day is the cycle's wherever no sheet is meant. */
  async function crawl(): Promise<void> {
    for (const path of ["/board", `/elections/${cycleId}`, `/postings/notice/${wardId}`]) {
      await screen.goto(path);
      await expect.poll(async () => daysIn(textOfPage(await screen.content())), path).toEqual([day]);
    }
    for (const path of ["/bau-cu/phuong-1", ONE.path, TWO.path])
      expect(await daysOn(stranger, path), path).toEqual([day]);
    // The other season has days of its own there, all of them later.
    const days = await daysOn(stranger, "/bau-cu");
    expect(days.filter((each) => each.endsWith("/2022"))).toEqual([day]);
    for (const place of [ONE, TWO]) {
      const statements = await statementsOf(own, stranger, desk, place);
      expect(contradictions([...statements, cycleSays(day)]), place.neighbourhood).toEqual([]);
    }
  }
  /** One act, and a look at everything after it. */
  async function act<T>(what: string, run: () => Promise<T>): Promise<T> {
    return test.step(`${++acts}. ${what}`, async () => {
      const result = await run();
      await crawl();
      return result;
    });
  }

  const open = async (place: Place) => postingOf(ward, own, place);
  const submit = (place: Place) =>
    act(`${place.neighbourhood}: the ward submits`, async () =>
      take(OVER_HTTP, ward, "submit", { versionId: (await open(place)).versionId }),
    );
  const look = (place: Place) =>
    act(`${place.neighbourhood}: the approver looks at the sheet`, async () =>
      take(OVER_HTTP, desk, "preview", (await postingOf(desk, own, place)).asSeen),
    );
  const approve = (place: Place) =>
    act(`${place.neighbourhood}: approved`, async () =>
      take(OVER_HTTP, desk, "approve", (await postingOf(desk, own, place)).asSeen),
    );
  const publish = (place: Place) =>
    act(`${place.neighbourhood}: published`, async () =>
      take(OVER_HTTP, desk, "publish", { versionId: (await open(place)).versionId }),
    );
  async function road(place: Place): Promise<void> {
    await submit(place);
    await look(place);
    await approve(place);
    await publish(place);
  }
  const moveTo = (electionDay: string, seenElectionDay: string, shown: string) =>
    act(`election day moves to ${electionDay}`, async () => {
      await desk.done("elections.move", {
        cycleId,
        electionDay,
        seenElectionDay,
        reason: MOVED,
        acceptedMinima: [...LEGAL_MINIMA],
      });
      day = shown;
    });
  const notice = async (place: Place) => {
    const { neighbourhoods } = await ward.seen<{
      neighbourhoods: { unitId: string; place: string; address: string; opensAt: string; closesAt: string }[];
    }>("postings.notices", { unitId: wardId });
    const { unitId } = await neighbourhoodNamed(ward, place.neighbourhood, WARD);
    const found = neighbourhoods.find((each) => each.unitId === unitId);
    if (!found) throw new Error(`No notice of ${place.neighbourhood}`);
    const { address, opensAt, closesAt, place: hall } = found;
    return { unitId, text: { place: hall, address, opensAt, closesAt } };
  };
  const write = (place: Place, change: object, what: string) =>
    act(`${place.neighbourhood}: ${what}`, async () => {
      const { unitId, text } = await notice(place);
      await ward.done("postings.saveNotice", { cycleId, unitId, ...text, ...change, opened: text });
    });
  const correct = (place: Place, reason: string) =>
    act(`${place.neighbourhood}: the ward opens a correction`, async () =>
      ward.done("postings.correct", { postingId: (await open(place)).postingId, reason }),
    );
  const latest = async (place: Place) => (await postedSheetsOf(own, place))[0]?.version;

  await crawl();
  const [first, second] = [(await latest(ONE)) ?? 0, (await latest(TWO)) ?? 0];

  await test.step("a place moves once, by a list that is withdrawn on its way", async () => {
    await write(
      ONE,
      { place: "Trường Tiểu học Bờ Sen", address: "số 20 đường Bờ Sen" },
      "another place is written down",
    );
    await correct(ONE, CORRECTED);
    await submit(ONE);
    await act("Khóm 1: the ward takes it back", async () =>
      ward.done("postings.withdraw", { versionId: (await open(ONE)).versionId }),
    );
    await road(ONE);
    expect(await latest(ONE)).toBe(first + 1);
  });

  await test.step("the day moves; one list is corrected, the other has come as far as an approval", async () => {
    await moveTo("2022-05-14", "2022-05-07", "14/05/2022");
    await road(ONE);
    await submit(TWO);
    await act("Khóm 2: the approver returns it", async () =>
      desk.done("postings.returnList", {
        versionId: (await open(TWO)).versionId,
        reason: "Ghi thêm giờ kết thúc theo ngày mới.",
      }),
    );
    await write(TWO, { closesAt: "12:00" }, "the hours change");
    await submit(TWO);
    await look(TWO);
    await approve(TWO);
  });

  await test.step("the day moves again, over an approval and over a correction that was just published", async () => {
    await moveTo("2022-05-21", "2022-05-14", "21/05/2022");
    await road(TWO);
    await road(ONE);
    expect([await latest(ONE), await latest(TWO)]).toEqual([first + 3, second + 1]);
  });

  await test.step("a candidate dies", async () => {
    const { unitId } = await neighbourhoodNamed(ward, TWO.neighbourhood, WARD);
    const standing = await own.ask<{ id: string }>(
      `select id from candidates where cycle_id = $1 and unit_id = $2 and status = 'eligible' order by id`,
      [cycleId, unitId],
    );
    await correct(TWO, "Một người ứng cử đã mất.");
    await act("Khóm 2: the official list is opened", () =>
      desk.done("candidates.reopenList", { cycleId, unitId, reason: "Một người ứng cử bệnh nặng." }),
    );
    const candidateId = await act("Khóm 2: somebody else is entered", () =>
      sendSomebody(OVER_HTTP, { ward }, { cycleId, unitId }, { facts: CAU, voters: VOTERS }),
    );
    await act("Khóm 2: both institutions find him eligible", () =>
      findEligibleByBoth(OVER_HTTP, { fatherland_front: front, home_affairs: home }, candidateId),
    );
    await act("Khóm 2: the death is recorded", () =>
      ward.done("candidates.recordDeath", { candidateId: standing[0]?.id, on: "2022-04-26" }),
    );
    await act("Khóm 2: the official list is fixed again", () =>
      take(OVER_HTTP, desk, "fixList", { cycleId, unitId }),
    );
    await act("Khóm 2: the ward writes down who signs now", async () => {
      const { versionId, postingId } = await open(TWO);
      const { content } = await ward.seen<{
        content: {
          document: {
            decisionNumber: string;
            decisionOn: string;
            signatory: { capacity: string; name: string };
          };
        };
      }>("postings.show", { postingId });
      const { decisionNumber, decisionOn, signatory } = content.document;
      const opened = {
        decisionNumber,
        decisionOn,
        signatoryCapacity: signatory.capacity,
        signatoryName: signatory.name,
      };
      const signed = { ...opened, signatoryCapacity: "KT. CHỦ TỊCH", signatoryName: "Võ Thị Gừng" };
      await ward.done("postings.setDocument", { versionId, ...signed, opened });
    });
    await road(TWO);
    expect(await latest(TWO)).toBe(second + 2);
  });

  await test.step("the cycle is closed", async () => {
    await act("closed", async () => {
      const { seen } = await desk.seen<{ seen: object }>("elections.previewClose", { cycleId });
      const reason = "Kết thúc đợt bầu cử của câu chuyện này.";
      await desk.done("elections.close", { cycleId, seen, beforeElectionDay: true, reason });
    });
  });
  expect(acts).toBeGreaterThanOrEqual(40);
});
