import type { Context } from "@sansang/api/kernel/context";
import type { Actor } from "@sansang/rules/access/can";
import type { StandardStepCode } from "@sansang/rules/checklist/standard-template";
import type { Stage } from "../run-season.ts";
import { type Ids, type Place, placeKey } from "./units.ts";

export type Acting = Context & { readonly actor: Actor };

/** One thing that one person does at one moment. What it needs to know it finds in the world as it is by then. */
export interface Act {
  readonly at: Date;
  readonly who: string;
  readonly what: string;
  readonly play: (world: World, context: Acting) => Promise<unknown>;
}

/** What the season has made so far, by the names under which the acts speak of it. */
export class World {
  readonly unitIds: Ids;
  /** Cycles by commune, dossiers by step and place, people and lists by the key of whoever entered them. */
  readonly made = new Map<string, string>();
  /** The version of a dossier that was sent last. */
  readonly versions = new Map<string, number>();

  constructor(unitIds: Ids) {
    this.unitIds = unitIds;
  }

  id(key: string): string {
    const found = this.made.get(key);
    if (!found) throw new Error(`The season has not made ${key} yet`);
    return found;
  }

  unit(place: Place): string {
    const found = this.unitIds.get(placeKey(place));
    if (!found) throw new Error(`No unit ${placeKey(place)}`);
    return found;
  }

  cycle({ commune }: Pick<Place, "commune">): string {
    return this.id(`cycle ${commune}`);
  }

  /** A khóm and the cycle in which it elects. */
  electing(place: Place): { readonly cycleId: string; readonly unitId: string } {
    return { cycleId: this.cycle(place), unitId: this.unit(place) };
  }
}

export const itemKey = (step: StandardStepCode, place: Place): string => `${step} ${placeKey(place)}`;

/** Plays the acts in the order of their moments. */
export async function playActs(
  stage: Stage,
  actors: ReadonlyMap<string, Actor>,
  world: World,
  acts: readonly Act[],
  onAct: (done: number) => void,
): Promise<void> {
  const ordered = acts.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const [index, { at, who, what, play }] of ordered.entries()) {
    const actor = actors.get(who);
    if (!actor) throw new Error(`There is no ${who}`);
    await play(world, { ...stage, now: at, actor, sessionId: null }).catch((cause: unknown) => {
      throw new Error(`${at.toISOString()} ${who} ${what}`, { cause });
    });
    onAct(index + 1);
  }
}
