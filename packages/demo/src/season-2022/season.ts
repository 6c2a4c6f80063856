import { adoptGuidance } from "@sansang/api/elections/adopt-guidance";
import { openCycle } from "@sansang/api/elections/open-cycle";
import { execute } from "@sansang/api/kernel/command";
import { asCalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { APPROVER } from "../accounts.ts";
import type { DemoSeason } from "../demo-season.ts";
import { foundOffice, inviteEverybody, seeWhoWasGivenWhat } from "../found-office.ts";
import { loadActors, loadCast, loadDueDates } from "../load-cast.ts";
import { FIRST_LOOK, OPENING_DAY } from "../moments.ts";
import { SOC_TRANG_GUIDANCE } from "../overlay.ts";
import { planSeason } from "../plan-season.ts";
import { runSeason } from "../run-season.ts";
import { settleAccounts } from "../settle-accounts.ts";
import { WARDS } from "../units.ts";
import { addUnits, invitations, SOC_TRANG } from "./office.ts";

/** TP Sóc Trăng before 07/05/2022: one city, one election day, the law of 2008. */
export const SEASON_2022: DemoSeason = {
  firstLook: FIRST_LOOK,
  play: async ({ owner, stage, wards = WARDS.map((_, index) => index + 1), onLine }) => {
    const at = (time: string): Date => instantAt(OPENING_DAY, time);
    const founded = await foundOffice(owner, SOC_TRANG, at("07:00"));
    const ids = await addUnits(stage, founded, wards, at("07:02"));
    await inviteEverybody(stage, founded, invitations(ids), at("07:05"));
    await seeWhoWasGivenWhat(stage, founded, at("07:25"));
    await settleAccounts(owner, founded, at("07:25"));
    const actor = (await loadActors(stage.db)).get(APPROVER) ?? null;
    const context = { ...stage, actor, sessionId: null };
    const { cycleId } = await execute(
      openCycle,
      { ...context, now: at("07:26") },
      {
        unitId: founded.rootId,
        name: "Bầu cử Trưởng Ban nhân dân khóm",
        termFrom: 2022,
        termTo: 2027,
        electionDay: asCalendarDate("2022-05-07"),
        rulePackId: "VN-NQLT09-2008",
        pollingForm: "separate_polling_day",
      },
    );
    for (const sentence of SOC_TRANG_GUIDANCE) {
      await execute(
        adoptGuidance,
        { ...context, now: at("07:28") },
        { cycleId, unitId: founded.rootId, level: "province", ...sentence },
      );
    }
    onLine(`Đơn vị, tài khoản và đợt bầu cử: ${ids.size} đơn vị`);
    const [cast, due] = await Promise.all([
      loadCast(stage.db, ids, cycleId),
      loadDueDates(stage.db, cycleId),
    ]);
    const acts = planSeason(due, wards);
    const step = Math.ceil(acts.length / 10);
    await runSeason(stage, cast, acts, (done) => {
      if (done % step === 0 || done === acts.length) onLine(`Mùa trình diễn: ${done}/${acts.length} việc`);
    });
    return founded;
  },
};
