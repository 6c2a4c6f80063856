import { type CalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { ACCOUNTS, NEVER_SIGNED_IN } from "./accounts.ts";
import type { Act } from "./act.ts";
import { actsOf } from "./item-story.ts";
import { chance, FIRST_LOOK, later, momentOn, OPENING_DAY, pickNumber } from "./moments.ts";
import { postingActs } from "./posting-story.ts";
import { registerActs } from "./register-story.ts";
import type { DueDates } from "./schedule.ts";
import { itemKey, seasonItems } from "./season.ts";
import { WARDS } from "./units.ts";

/** When the accounts have been given out. */
const OPENING = instantAt(OPENING_DAY, "07:30");
const YESTERDAY = "2022-04-26" as CalendarDate;

/** Just before the person's last act, or a look this morning, whichever is later. */
function lastSignIn(login: string, lastAct: Date | undefined): Date {
  const before = later(lastAct ?? momentOn(YESTERDAY, `${login} look`), -8).getTime();
  const looksToday =
    chance(`${login} looks`) < 0.4 ? later(FIRST_LOOK, -12 - pickNumber(`${login} today`, 95)).getTime() : 0;
  return new Date(Math.max(before, looksToday));
}

/** The first sign-in of everybody but one, and the last before the demo begins. */
function signIns(acts: readonly Act[], wards: readonly number[]): Act[] {
  const last = new Map<string, Date>();
  for (const { who, at } of acts) if (at > (last.get(who) ?? OPENING)) last.set(who, at);
  return ACCOUNTS.filter(
    ({ login, place }) => login !== NEVER_SIGNED_IN && (place === null || wards.includes(place.ward)),
  ).flatMap(({ login }): Act[] => {
    const first = later(OPENING, 20 + pickNumber(`${login} first`, 45));
    const lately = lastSignIn(login, last.get(login));
    return [first, ...(lately > first ? [lately] : [])].map(
      (at): Act => ({ deed: "signIn", at, who: login }),
    );
  });
}

const EVERY_WARD = WARDS.map((_, index) => index + 1);

/** The whole season in the order in which it happened; for some wards only if asked. */
export function planSeason(due: DueDates, wards: readonly number[] = EVERY_WARD): Act[] {
  const dossiers = new Map(seasonItems(wards).map((item) => [itemKey(item), actsOf(item, due)]));
  const register = registerActs(wards, dossiers);
  const acts = [...[...dossiers.values()].flat(), ...register, ...postingActs(wards, dossiers, register)];
  const ordered = [...signIns(acts, wards), ...acts].map((act, place) => ({ act, place }));
  return ordered
    .sort((a, b) => a.act.at.getTime() - b.act.at.getTime() || a.place - b.place)
    .map(({ act }) => act);
}
