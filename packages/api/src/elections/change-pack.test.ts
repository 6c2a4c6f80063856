import { nominations } from "@sansang/db/tables/candidates";
import { checklistItems } from "@sansang/db/tables/checklist";
import { cycles, guidance } from "@sansang/db/tables/elections";
import { AdoptGuidanceInput, ChangePackInput, OpenCycleInput } from "@sansang/rules/elections/election.input";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { closeCycle } from "@sansang/testing/close-cycle";
import { candidateRow, eligible, findEligible, inVetting } from "@sansang/testing/dossiers";
import { linesOf } from "@sansang/testing/ledger-lines";
import { electingNeighbourhood, NOTICE } from "@sansang/testing/posted-lists";
import { refusalOf } from "@sansang/testing/refused";
import { itemSubmitted, LONG_REASON, verify } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq, isNull, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import type * as z from "zod";
import { showCandidate } from "../candidates/show-candidate.ts";
import { showItem } from "../checklist/show-item.ts";
import { execute } from "../kernel/command.ts";
import { answerPublic } from "../kernel/public-query.ts";
import { answer } from "../kernel/query.ts";
import { prepareList } from "../postings/lists/prepare-list.ts";
import { showPosting } from "../postings/lists/show-posting.ts";
import { confirmNotice } from "../postings/notices/confirm-notice.ts";
import { saveNotice } from "../postings/notices/save-notice.ts";
import { showNotices } from "../postings/notices/show-notices.ts";
import { publicNeighbourhood } from "../postings/portal/public-neighbourhood.ts";
import { verifyReadiness } from "../reports/verify-readiness.ts";
import { adoptGuidance } from "./adopt-guidance.ts";
import { changePack } from "./change-pack.ts";
import { openCycle } from "./open-cycle.ts";
import { previewPack } from "./preview-pack.ts";
import { showCycle } from "./show-cycle.ts";

const LAW_2008 = "VN-NQLT09-2008";
const LAW_2022 = "VN-L10-2022-ND59-2023";
const DECREE_2026 = "VN-ND185-2026";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

/** Quản opens a cycle whose day the decree of 2026 governs, under the law before it. */
async function openedUnderOlderLaw(): Promise<TestApp> {
  await closeCycle(app.as("quan"), app.cycleId);
  const asked = OpenCycleInput.parse({
    unitId: app.city.id,
    name: "Bầu cử Trưởng khóm nhiệm kỳ 2026–2031",
    termFrom: 2026,
    termTo: 2031,
    electionDay: "2026-06-07",
    rulePackId: LAW_2022,
    pollingForm: "meeting",
  });
  const { cycleId } = await execute(openCycle, app.as("quan"), asked);
  return { ...app, cycleId };
}

const change = (season: TestApp, more: Partial<z.input<typeof ChangePackInput>> = {}) =>
  execute(
    changePack,
    season.as("quan"),
    ChangePackInput.parse({
      cycleId: season.cycleId,
      rulePackId: DECREE_2026,
      seenRulePackId: LAW_2022,
      pollingForm: "meeting",
      reason: LONG_REASON,
      ...more,
    }),
  );

const adopt = (season: TestApp, key: string, value: unknown, ward?: string) =>
  execute(
    adoptGuidance,
    season.as("quan"),
    AdoptGuidanceInput.parse({
      cycleId: season.cycleId,
      unitId: ward ?? season.city.id,
      level: ward ? "plan" : "province",
      key,
      value,
      citation: "HD 12/HD-UBND",
      tag: "R",
    }),
  );

test("The decree has come: Quản sees what it changes, the cycle takes it over, and the dossiers are asked by it", async () => {
  const season = await openedUnderOlderLaw();
  const { cycleId } = season;
  await adopt(season, "termYears", [2.5]);
  await adopt(season, "consultationMeeting", true);
  await adopt(season, "consultationMeeting", false);
  const candidateId = await inVetting(season);
  const before = await answer(showCycle, season.as("quan"), { cycleId });
  expect(before.laterPack).toMatchObject({ id: DECREE_2026 });

  const preview = await answer(previewPack, season.as("quan"), { cycleId, rulePackId: DECREE_2026 });
  expect(preview.criteria.map(({ criterion, change: how }) => `${criterion} ${how}`)).toEqual([
    "residence differs",
    "discipline begins",
    "prosecution begins",
    "serving begins",
    "it_ability begins",
    "reporting begins",
  ]);
  expect(preview).toMatchObject({ seenRulePackId: LAW_2022, steps: [], switched: [], minima: [] });
  expect(preview.pollingForms).toEqual([{ form: "meeting", notices: 0 }]);
  expect(preview.ended).toMatchObject([{ key: "termYears", citation: "HD 12/HD-UBND" }]);
  const asked = async () => {
    const { criteria } = await answer(showCandidate, season.as("minh"), { candidateId });
    return criteria.map(({ criterion }) => criterion);
  };
  expect(await asked()).not.toContain("reporting");

  expect(await change(season)).toEqual({ cycleId, made: 0, moved: 0, switchedOn: 0, switchedOff: 0 });
  expect(await asked()).toContain("reporting");
  const held = await app.db
    .select({ key: guidance.key })
    .from(guidance)
    .where(and(eq(guidance.cycleId, cycleId), isNull(guidance.supersededAt)));
  expect(held).toEqual([{ key: "consultationMeeting" }]);
  const after = await answer(showCycle, season.as("quan"), { cycleId });
  expect(after).toMatchObject({ rulePackId: DECREE_2026, laterPack: null });
  expect(after.steps.find(({ stepCode }) => stepCode === "VETTING")?.citation.vi).toBe("NĐ 185/2026 Đ7");
  const { rows } = await app.db.execute(
    sql`select ledger_detail(seq, detail) as detail from ledger where action = 'elections.cycle.change_pack' and outcome = 'done'`,
  );
  expect(rows).toMatchObject([
    {
      detail: {
        before: { rulePackId: LAW_2022 },
        after: { rulePackId: DECREE_2026, guidanceEnded: 1, reason: LONG_REASON },
      },
    },
  ]);
});

test("Under the decree an elderly candidate is remarked on, and both institutions may find him eligible all the same", async () => {
  const season = await openedUnderOlderLaw();
  const remarkOn = async (candidateId: string) =>
    (await answer(showCandidate, season.as("minh"), { candidateId })).pastWorkingAge;
  const waiting = await inVetting(season, { facts: { birth: "1950-01-02" } });
  expect(await remarkOn(waiting)).toBeNull();
  await change(season);
  expect(await remarkOn(waiting)).toMatchObject({ years: 61, months: 6 });
  await findEligible(season, waiting);
  expect((await candidateRow(season, waiting)).status).toBe("eligible");
});

test("What a law asks for the first time begins in every khóm, and the roll-up agrees", async () => {
  // Nothing but a moved clock brings a cycle of 2008 to a day of the next law.
  await app.db.update(cycles).set({ electionDay: "2023-09-03" }).where(eq(cycles.id, app.cycleId));
  const asked = { rulePackId: LAW_2022, seenRulePackId: LAW_2008 } as const;
  const preview = await answer(previewPack, app.as("quan"), { cycleId: app.cycleId, rulePackId: LAW_2022 });
  expect(preview.switched).toMatchObject([
    { stepCode: "FRONT_MEETING_2", begins: 6, ceases: 0, begun: 0 },
    { stepCode: "NOTICE", begins: 6, ceases: 0, begun: 0 },
  ]);
  expect(await change(app, asked)).toMatchObject({ switchedOn: 12, switchedOff: 0 });
  const steps = await app.db
    .select({ due: checklistItems.dueOn })
    .from(checklistItems)
    .where(and(eq(checklistItems.stepCode, "NOTICE"), eq(checklistItems.status, "not_started")));
  expect(steps.map(({ due }) => due)).toEqual(Array(6).fill("2023-09-01"));
  expect((await answer(verifyReadiness, app.as("thanh"), {})).differences).toEqual([]);
});

test("A plan that the other law does not allow ends, and its commune goes by the common days again", async () => {
  await app.db.update(cycles).set({ electionDay: "2023-09-03" }).where(eq(cycles.id, app.cycleId));
  const ward = app.city.wards[1]?.id ?? "";
  await adopt(app, "meetingNoticeDaysBefore", 1, ward);
  const dueIn = async () => {
    const rows = await app.db
      .select({ due: checklistItems.dueOn })
      .from(checklistItems)
      .where(and(eq(checklistItems.stepCode, "NOTICE"), eq(checklistItems.wardId, ward)));
    return [...new Set(rows.map(({ due }) => due))];
  };
  expect(await dueIn()).toEqual(["2023-09-02"]);
  const preview = await answer(previewPack, app.as("quan"), { cycleId: app.cycleId, rulePackId: LAW_2022 });
  expect(preview.communes).toMatchObject([
    { wardId: ward, steps: [{ stepCode: "NOTICE", before: "2023-09-02", after: "2023-09-01" }] },
  ]);
  await change(app, { rulePackId: LAW_2022, seenRulePackId: LAW_2008 });
  expect(await dueIn()).toEqual(["2023-09-01"]);
});

test("Where people come to elect in a meeting, each khóm that wrote the hours of a polling day writes and confirms anew", async () => {
  await app.db.update(cycles).set({ electionDay: "2023-09-03" }).where(eq(cycles.id, app.cycleId));
  const [first, second] = [0, 1].map((at) => electingNeighbourhood(app, 0, at));
  const place = { cycleId: app.cycleId, unitId: first?.id ?? "" };
  const save = (more: object, unitId = place.unitId) =>
    execute(saveNotice, app.as("lan"), { ...place, unitId, ...NOTICE, opened: null, ...more });
  const confirm = (seen: object) =>
    execute(confirmNotice, app.as("minh"), { ...place, seen: { ...NOTICE, ...seen } });
  await save({});
  await confirm({});
  await save({}, second?.id);
  const itemId = await itemSubmitted(app, { step: "PUBLIC_INFORMATION", unit: first?.path as UnitPath });
  await verify(app, "fatherland_front", itemId);
  await verify(app, "home_affairs", itemId);
  const item = () => answer(showItem, app.as("minh"), { itemId });
  const shown = async () =>
    (await answer(showNotices, app.as("minh"), { unitId: first?.wardId ?? "" })).neighbourhoods[0];
  const page = () =>
    answerPublic(publicNeighbourhood, app.as(null), { ward: "phuong-1", neighbourhood: "khom-1" });
  expect((await item()).status).toBe("verified");
  expect((await page())?.notice).toMatchObject({ standing: "announced" });

  const preview = await answer(previewPack, app.as("quan"), { cycleId: app.cycleId, rulePackId: LAW_2022 });
  expect(preview.pollingForms).toEqual([{ form: "meeting", notices: 2 }]);
  const lines = await linesOf(app, () => change(app, { rulePackId: LAW_2022, seenRulePackId: LAW_2008 }));
  const told = lines.filter(({ action }) => action === "postings.notice.settle");
  expect(told).toMatchObject(
    Array(2).fill({
      actorId: null,
      detail: { before: { pollingForm: "separate_polling_day" }, after: { pollingForm: "meeting" } },
    }),
  );
  expect(told[0]?.groupId).toBe(told[0]?.subjectId);

  expect(await shown()).toMatchObject({
    ofOtherForm: true,
    closesAt: null,
    confirmedBy: null,
    confirm: null,
  });
  expect((await page())?.notice).toBeNull();
  expect(await item()).toMatchObject({
    status: "submitted",
    lostGround: { grounds: [{ kind: "notice_of_other_form" }], turns: [{ deed: "enter_notice" }] },
  });
  expect(await refusalOf(confirm({}))).toBe("notice_of_other_form");

  // Lan's form was open all the while; then she opens it anew, and the same hall at the same hour is another sentence.
  expect(await refusalOf(save({ opened: NOTICE, place: "Chùa Khleang" }))).toBe("closing_hour_in_meeting");
  const meeting = { closesAt: null, clusters: [] };
  await save({ ...meeting, opened: { ...NOTICE, ...meeting } });
  expect(await shown()).toMatchObject({ ofOtherForm: false, confirm: { open: true } });
  expect((await page())?.notice).toMatchObject({ standing: "expected", clusters: [] });
  expect((await item()).status).toBe("verified");
});

test("A list that waits for approval waits for place and hours of the new form", async () => {
  await app.db.update(cycles).set({ electionDay: "2023-09-03" }).where(eq(cycles.id, app.cycleId));
  const neighbourhood = electingNeighbourhood(app, 0, 0);
  const place = { cycleId: app.cycleId, unitId: neighbourhood.id };
  await execute(saveNotice, app.as("lan"), { ...place, ...NOTICE, opened: null });
  const { postingId } = await execute(prepareList, app.as("lan"), place);
  const list = () => answer(showPosting, app.as("lan"), { postingId });
  const codes = async () => (await list()).blockers.map(({ code }) => code);
  expect(await codes()).not.toContain("notice_of_other_form");
  expect((await list()).content.notice).toEqual(NOTICE);
  await change(app, { rulePackId: LAW_2022, seenRulePackId: LAW_2008 });
  expect(await codes()).toContain("notice_of_other_form");
  expect(await codes()).not.toContain("notice_missing");
  expect((await list()).content.notice).toBeNull();
});

test("A dossier of 2022 cites no later decree, and whoever looks after no rules is told no confidence", async () => {
  const [team] = await app.db
    .select()
    .from(checklistItems)
    .where(eq(checklistItems.stepCode, "ELECTION_TEAM"));
  const { citation } = await answer(showItem, app.as("minh"), { itemId: team?.id ?? "" });
  expect(citation).toEqual({ vi: "NQLT 09/2008 Đ6k3", en: "NQLT 09/2008 Đ6k3" });
  expect((await answer(showCycle, app.as("minh"), {})).readsTags).toBe(false);
  expect((await answer(showCycle, app.as("quan"), {})).readsTags).toBe(true);
});

test("The pack stays once somebody was judged by it or a khóm has closed its list", async () => {
  const season = await openedUnderOlderLaw();
  const candidateId = await eligible(season);
  expect(await refusalOf(change(season))).toBe("findings_rest_on_pack");
  const { nominationId } = await candidateRow(season, candidateId);
  await app.db
    .update(nominations)
    .set({ listFixedAt: new Date(), listFixedBy: app.people.quan.userId })
    .where(eq(nominations.id, nominationId));
  expect(await refusalOf(change(season))).toBe("lists_rest_on_pack");
  const looked = answer(previewPack, season.as("quan"), {
    cycleId: season.cycleId,
    rulePackId: DECREE_2026,
  });
  expect(await refusalOf(looked)).toBe("lists_rest_on_pack");
});

test("Nobody changes it on what he did not see, to a form the law does not know, or in a closed cycle", async () => {
  const season = await openedUnderOlderLaw();
  expect(await refusalOf(change(season, { pollingForm: "separate_polling_day" }))).toBe(
    "polling_form_against_law",
  );
  expect(await refusalOf(change(season, { rulePackId: LAW_2022 }))).toBe("same_rule_pack");
  expect(await refusalOf(change(season, { rulePackId: LAW_2008 }))).toBe("rule_pack_not_in_force");
  await change(season);
  expect(await refusalOf(change(season))).toBe("rule_pack_changed");
  await closeCycle(season.as("quan"), season.cycleId);
  expect(await refusalOf(change(season, { seenRulePackId: DECREE_2026 }))).toBe("cycle_closed");
});
