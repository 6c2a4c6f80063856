import { execute } from "@sansang/api/kernel/command";
import { createUnit } from "@sansang/api/org/create-unit";
import {
  ACCOUNTS,
  ADMINISTRATOR,
  APPROVER,
  type DemoAccount,
  decisionOf,
  FRONT_HEAD,
  HOME_AFFAIRS_HEAD,
  LEADER,
} from "../accounts.ts";
import type { Founded, Founding, Invitation } from "../found-office.ts";
import type { Stage } from "../run-season.ts";
import {
  CITY,
  NEIGHBOURHOOD_NUMBERS,
  neighbourhoodName,
  placeKey,
  type UnitIds,
  type UnitNumbers,
  VALID_FROM,
  wardOf,
} from "../units.ts";

const accountOf = (login: string): DemoAccount => {
  const account = ACCOUNTS.find((each) => each.login === login);
  if (!account) throw new Error(`There is no ${login}`);
  return account;
};

const founderOf = (login: string) => {
  const { name, title, phone } = accountOf(login);
  return { login, name, title, phone };
};

export const SOC_TRANG: Founding = {
  kind: "city",
  ...CITY,
  validFrom: VALID_FROM,
  administrator: founderOf(ADMINISTRATOR),
  leader: founderOf(LEADER),
};

/** Wards and khóm, added one by one by the administrator. */
export async function addUnits(
  stage: Stage,
  { rootId, administrator }: Founded,
  wards: readonly number[],
  at: Date,
): Promise<UnitIds> {
  const ids = new Map([["city", rootId]]);
  const context = { ...stage, actor: administrator, sessionId: null, now: at };
  for (const ward of wards) {
    const place: UnitNumbers = { ward, neighbourhood: null };
    const { name, code, households } = wardOf(place);
    const made = await execute(createUnit, context, {
      parentId: rootId,
      kind: "ward",
      name,
      code,
      validFrom: VALID_FROM,
    });
    ids.set(placeKey(place), made.unitId);
    for (const neighbourhood of NEIGHBOURHOOD_NUMBERS) {
      const below = {
        parentId: made.unitId,
        kind: "neighbourhood",
        name: neighbourhoodName(neighbourhood),
        households: households[neighbourhood - 1],
        validFrom: VALID_FROM,
      } as const;
      ids.set(placeKey({ ward, neighbourhood }), (await execute(createUnit, context, below)).unitId);
    }
  }
  return ids;
}

/** Who confirms the right of an account: a colleague of the kind, where there is one yet; otherwise the leader. */
const confirmerOf = ({ login, role, institution }: DemoAccount): string => {
  if (role === "leader") return APPROVER;
  if (login === FRONT_HEAD || login === HOME_AFFAIRS_HEAD || role === "approver") return LEADER;
  return institution === "fatherland_front" ? FRONT_HEAD : HOME_AFFAIRS_HEAD;
};

/** Those who confirm others come first. */
const FIRST = [APPROVER, FRONT_HEAD, HOME_AFFAIRS_HEAD];
const turnOf = ({ login }: DemoAccount): number => (FIRST.includes(login) ? 0 : 1);

/** Everybody but the two of the founding, as far as his place takes part. */
export const invitations = (ids: UnitIds): Invitation[] =>
  ACCOUNTS.filter(
    ({ login, place }) =>
      login !== ADMINISTRATOR && login !== LEADER && (place === null || ids.has(placeKey(place))),
  )
    .sort((one, other) => turnOf(one) - turnOf(other))
    .map((account) => ({
      ...account,
      unitId: ids.get(account.place === null ? "city" : placeKey(account.place)) ?? "",
      decisionNumber: decisionOf(account),
      confirmer: confirmerOf(account),
    }));
