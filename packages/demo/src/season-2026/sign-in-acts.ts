import { signIn } from "@sansang/api/users/sign-in";
import { DEMO_PASSWORD } from "../accounts.ts";
import { later, pickNumber } from "../moments.ts";
import { APPROVER, FRONT, HOME_AFFAIRS, LEADER, leaderLogin } from "./accounts.ts";
import type { Act } from "./act.ts";
import { FIRST_LOOK } from "./calendar.ts";

/** Who has acted in nothing and looks every morning. */
const LOOKING = [FRONT, HOME_AFFAIRS, APPROVER, LEADER, leaderLogin({ commune: "phuloi" })];

const signingIn = (who: string, at: Date): Act => ({
  at,
  who,
  what: "signs in",
  play: (_, context) =>
    signIn({
      context: { ...context, actor: null },
      login: who,
      password: DEMO_PASSWORD,
      userAgent: null,
      address: "demo",
    }),
});

/** Everybody who acts has signed in before he first did; khóm whose clerk never acted show that nobody came. */
export function signInActs(acts: readonly Act[]): Act[] {
  const first = new Map<string, Date>();
  for (const { who, at } of acts) {
    const before = first.get(who);
    if (!before || at < before) first.set(who, at);
  }
  return [
    ...[...first].map(([who, at]) => signingIn(who, later(at, -6))),
    ...LOOKING.map((who) => signingIn(who, later(FIRST_LOOK, -15 - pickNumber(`${who} looks`, 60)))),
  ];
}
