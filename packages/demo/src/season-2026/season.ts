import { openRenderThread } from "@sansang/documents/make-paper";
import { instantAt } from "@sansang/rules/kernel/calendar";
import type { DemoSeason } from "../demo-season.ts";
import { foundOffice, inviteEverybody, seeWhoWasGivenWhat } from "../found-office.ts";
import { loadActors } from "../load-cast.ts";
import { settleAccounts } from "../settle-accounts.ts";
import { playActs, World } from "./act.ts";
import { FIRST_LOOK, FOUNDED_ON } from "./calendar.ts";
import { cycleActs } from "./cycle-acts.ts";
import { dossierActs } from "./dossier-acts.ts";
import { DOSSIERS } from "./dossiers.ts";
import { headActs } from "./head-acts.ts";
import { addUnits, CAN_THO, invitations } from "./office.ts";
import { postingActs } from "./posting-acts.ts";
import { registerActs } from "./register-acts.ts";
import { signInActs } from "./sign-in-acts.ts";

/** Cần Thơ at the end of November 2026: no city between province and ward, four elections on four days, the law of today. */
export const SEASON_2026: DemoSeason = {
  firstLook: FIRST_LOOK,
  play: async ({ owner, stage, onLine }) => {
    const at = (time: string): Date => instantAt(FOUNDED_ON, time);
    const founded = await foundOffice(owner, CAN_THO, at("07:30"));
    const ids = await addUnits(stage, founded, at("07:40"));
    await inviteEverybody(stage, founded, invitations(ids), at("08:00"));
    await seeWhoWasGivenWhat(stage, founded, at("08:30"));
    await settleAccounts(owner, founded, at("08:30"));
    onLine(`Mùa 2026, đơn vị và tài khoản: ${ids.size} đơn vị`);
    const printer = openRenderThread();
    try {
      const acts = [
        ...headActs(),
        ...cycleActs(),
        ...DOSSIERS.flatMap((dossier) => dossierActs(dossier, printer)),
        ...registerActs(),
        ...postingActs(),
      ];
      const all = [...signInActs(acts), ...acts];
      const actors = await loadActors(stage.db, founded.rootPath);
      await playActs(stage, actors, new World(ids), all, (done) => {
        if (done % 100 === 0 || done === all.length) onLine(`Mùa 2026: ${done}/${all.length} việc`);
      });
    } finally {
      await printer.close();
    }
    return founded;
  },
};
