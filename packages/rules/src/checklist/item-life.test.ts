import { type Hands, handOf, withAct } from "@sansang/testing/hands";
import { describe, expect, test } from "vitest";
import type { Grant } from "../access/can.ts";
import { separation } from "../access/separation-of-duty.ts";
import { asUnitPath } from "../org/unit-path.ts";
import { takeItem } from "./item-actions.ts";
import type { Item, ItemAction, Move } from "./item-transitions.ts";
import { standing, statusFromVerdicts } from "./joint-verification.ts";

const grant = (role: Grant["role"], institution: Grant["institution"] = null): Grant => ({
  role,
  institution,
  unitId: "u",
  unitPath: asUnitPath("/1/"),
});
const LAN = { userId: "lan", grant: grant("ward_official") };
const MINH = { userId: "minh", grant: grant("supervisor", "fatherland_front") };
/** A colleague of Minh: what he had a hand in, she can judge. */
const MAI = { userId: "mai", grant: grant("supervisor", "fatherland_front") };
const HOA = { userId: "hoa", grant: grant("supervisor", "home_affairs") };
const QUAN = { userId: "quan", grant: grant("approver") };
const reason = "vì thiếu chữ ký của Chủ tịch";

/** Current evidence and the hands in the dossier, seen from outside the item. */
type World = { item: Item; currentEvidence: "empty" | "complete"; hands: Hands };
type Step = { name: string; go: (world: World) => World | null };

const fresh: World = {
  currentEvidence: "empty",
  hands: {},
  item: {
    status: "not_started",
    version: 0,
    institutions: ["fatherland_front", "home_affairs"],
    verdicts: [],
    decided: false,
    exemptBy: null,
    missing: ["decision"],
    changed: false,
    holds: true,
  },
};

const take = (
  world: World,
  action: ItemAction,
  who: { userId: string; grant: Grant },
  more: Partial<Move> = {},
) => {
  if (separation(action, handOf(world.hands, who.userId))) return null;
  const answer = takeItem(world.item, action, { ...who, reason, seenVersion: world.item.version, ...more });
  const hands = withAct(world.hands, who.userId, action);
  return answer.ok ? { ...world, hands, item: answer.value } : null;
};
const attach =
  (who: typeof LAN) =>
  (world: World): World | null => {
    const after = take(world, "checklist.evidence.attach", who);
    return (
      after && { ...after, currentEvidence: "complete", item: { ...after.item, changed: true, missing: [] } }
    );
  };
const clearEvidence = (world: World): World | null => {
  const after = take(world, "checklist.evidence.remove", LAN);
  return (
    after && {
      ...after,
      currentEvidence: "empty",
      item: { ...after.item, changed: after.item.version > 0, missing: ["decision"] },
    }
  );
};
const speak = (who: typeof LAN, outcome: "verified" | "returned"): Step => ({
  name: `${who.userId} ${outcome}`,
  go: (world) =>
    take(world, outcome === "verified" ? "checklist.item.verify" : "checklist.item.return", who, {
      institution: who.grant.institution ?? undefined,
      outcome,
    }),
});
const act = (who: typeof LAN, action: ItemAction, more: Partial<Move> = {}): Step => ({
  name: `${who.userId} ${action}`,
  go: (world) => take(world, action, who, more),
});

const STEPS: Step[] = [
  { name: "lan attaches", go: attach(LAN) },
  { name: "lan clears the table", go: clearEvidence },
  { name: "minh attaches on behalf", go: attach(MINH) },
  act(LAN, "checklist.item.submit"),
  act(MINH, "checklist.item.submit"),
  act(LAN, "checklist.item.replace"),
  speak(MINH, "verified"),
  speak(MINH, "returned"),
  speak(MAI, "verified"),
  speak(HOA, "verified"),
  speak(HOA, "returned"),
  act(QUAN, "checklist.item.decide", { outcome: "verified" }),
  act(QUAN, "checklist.item.decide", { outcome: "returned" }),
  act(QUAN, "checklist.item.reopen"),
  act(QUAN, "checklist.item.exempt"),
];

/** Two lives are the same when no rule can tell them apart: version numbers only matter by comparison. */
const key = ({ item, currentEvidence, hands }: World): string =>
  JSON.stringify([
    item.status,
    item.version > 0,
    standing(item.verdicts, item.version)
      .map((v) => `${v.institution}:${v.kind}`)
      .sort(),
    [MINH, MAI, HOA, QUAN].map(({ userId }) => handOf(hands, userId)),
    standing(item.verdicts, item.version).map(({ userId }) => userId),
    item.decided,
    item.exemptBy,
    item.changed,
    currentEvidence,
  ]);

const next = (world: World): [Step, World][] =>
  STEPS.flatMap((step) => {
    const after = step.go(world);
    return after ? [[step, after] as [Step, World]] : [];
  });

function livesToDepth(depth: number): Map<string, { world: World; path: string[] }> {
  const seen = new Map([[key(fresh), { world: fresh, path: [] as string[] }]]);
  let edge = [...seen.values()];
  for (let level = 0; level < depth; level++) {
    const further: typeof edge = [];
    for (const { world, path } of edge)
      for (const [step, after] of next(world)) {
        if (seen.has(key(after))) continue;
        const life = { world: after, path: [...path, step.name] };
        seen.set(key(after), life);
        further.push(life);
      }
    edge = further;
  }
  return seen;
}

const canFinish = (start: World): boolean => {
  const seen = new Set([key(start)]);
  let edge = [start];
  while (edge.length > 0) {
    if (edge.some(({ item }) => item.status === "verified")) return true;
    edge = edge
      .flatMap((world) => next(world).map(([, after]) => after))
      .filter((world) => {
        if (seen.has(key(world))) return false;
        seen.add(key(world));
        return true;
      });
  }
  return false;
};

describe("the life of an item, in every way five people can lead it for seven moves", () => {
  const lives = [...livesToDepth(7).values()];

  test("reaches many lives and every state", () => {
    expect(lives.length).toBeGreaterThan(150);
    expect(new Set(lives.map(({ world }) => world.item.status)).size).toBe(7);
  });

  test("leads into no corner: from each a finish can be reached", () => {
    expect(lives.filter(({ world }) => !canFinish(world)).map(({ path }) => path.join(" → "))).toEqual([]);
  });

  test("is verified only by both institutions on the current version, or by the admin on exactly that disputed version", () => {
    const verified = lives.filter(({ world }) => world.item.status === "verified");
    expect(verified.length).toBeGreaterThan(3);
    for (const { world, path } of verified) {
      const { institutions, verdicts, version, decided } = world.item;
      const byBoth = statusFromVerdicts(institutions, verdicts, version) === "verified";
      expect(byBoth || decided, path.join(" → ")).toBe(true);
      if (!byBoth) expect(statusFromVerdicts(institutions, verdicts, version)).toBe("disputed");
    }
  });

  test("never gets a verdict of somebody who had a hand in it before", () => {
    const PREPARING = ["attaches", "clears", "submit", "replace"];
    for (const { path } of lives) {
      const prepared = new Set<string>();
      for (const name of path) {
        const [who = ""] = name.split(" ");
        if (PREPARING.some((word) => name.includes(word))) prepared.add(who);
        else if (/ (verified|returned)$/.test(name)) expect(prepared, path.join(" → ")).not.toContain(who);
      }
    }
  });
});
