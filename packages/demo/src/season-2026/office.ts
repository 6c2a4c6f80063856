import { execute } from "@sansang/api/kernel/command";
import { createUnit } from "@sansang/api/org/create-unit";
import type { Founded, Founding, Invitation } from "../found-office.ts";
import type { Stage } from "../run-season.ts";
import { ACCOUNTS, ADMINISTRATOR, LEADER } from "./accounts.ts";
import { TWO_TIERS_SINCE } from "./calendar.ts";
import { reformPhuLoi } from "./resolution.ts";
import { COMMUNES, type Ids, neighbourhoodsOf, PROVINCE, placeKey, placeName } from "./units.ts";

const founderOf = (login: string) => {
  const account = ACCOUNTS.find((each) => each.login === login);
  if (!account) throw new Error(`There is no ${login}`);
  const { name, title, phone } = account;
  return { login, name, title, phone };
};

export const CAN_THO: Founding = {
  kind: "province",
  ...PROVINCE,
  validFrom: TWO_TIERS_SINCE,
  administrator: founderOf(ADMINISTRATOR),
  leader: founderOf(LEADER),
};

/** Communes and their neighbourhoods, added one by one by the administrator. */
export async function addUnits(stage: Stage, { rootId, administrator }: Founded, at: Date): Promise<Ids> {
  const ids = new Map([["province", rootId]]);
  const context = { ...stage, actor: administrator, sessionId: null, now: at };
  for (const [index, { key, kind, name, below }] of COMMUNES.entries()) {
    const commune = { parentId: rootId, kind, name, position: index + 1, validFrom: TWO_TIERS_SINCE };
    const { unitId } = await execute(createUnit, context, commune);
    ids.set(key, unitId);
    if (key === "phuloi") {
      for (const [place, id] of await reformPhuLoi(context, unitId)) ids.set(place, id);
      continue;
    }
    for (const place of neighbourhoodsOf(key)) {
      const number = place.neighbourhood ?? 0;
      const made = await execute(createUnit, context, {
        parentId: unitId,
        kind: below.kind,
        name: placeName(place),
        households: below.households[number - 1],
        validFrom: TWO_TIERS_SINCE,
      });
      ids.set(placeKey(place), made.unitId);
    }
  }
  return ids;
}

/** Everybody but the two of the founding; the accounts stand in the order in which they confirm one another. */
export const invitations = (ids: Ids): Invitation[] =>
  ACCOUNTS.filter(({ login }) => login !== ADMINISTRATOR && login !== LEADER).map((account) => ({
    ...account,
    unitId: ids.get(account.place === null ? "province" : placeKey(account.place)) ?? "",
  }));
