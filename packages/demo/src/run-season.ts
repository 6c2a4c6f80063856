import { attachEvidence } from "@sansang/api/checklist/attach-evidence";
import { decideItem } from "@sansang/api/checklist/decide-item";
import { returnItem, verifyItem } from "@sansang/api/checklist/give-verdict";
import { replaceItem, submitItem } from "@sansang/api/checklist/hand-in";
import { describeEvidence } from "@sansang/api/checklist/touch-evidence";
import { itemPurpose } from "@sansang/api/files/upload-purpose";
import { execute } from "@sansang/api/kernel/command";
import type { Context } from "@sansang/api/kernel/context";
import { signIn } from "@sansang/api/users/sign-in";
import { openRenderThread, type RenderThread } from "@sansang/documents/make-paper";
import { makePhoto } from "@sansang/documents/make-photo";
import type { Actor } from "@sansang/rules/access/can";
import { layInSpool } from "@sansang/storage/spool";
import { DEMO_PASSWORD } from "./accounts.ts";
import type { Act } from "./act.ts";
import type { DemoEvidence } from "./papers.ts";
import { openPostings } from "./play-postings.ts";
import { openRegister } from "./play-register.ts";
import { type DemoItem, itemKey } from "./season.ts";
import { placeKey } from "./units.ts";

/** Everything of the house but the person and the moment, which every act brings along. */
export type Stage = Omit<Context, "now" | "actor" | "sessionId">;

export interface SeasonCast {
  readonly actors: ReadonlyMap<string, Actor>;
  /** By the key of the item. */
  readonly itemIds: ReadonlyMap<string, string>;
  readonly cycleId: string;
  /** By the key of their place. */
  readonly unitIds: ReadonlyMap<string, string>;
}

/** How many papers are printed ahead of the act that needs them. */
const AHEAD = 24;

type Attach = Extract<Act, { deed: "attach" }>;

const printed = async (renderThread: RenderThread, { content }: DemoEvidence): Promise<Uint8Array> =>
  content.kind === "photo" ? makePhoto(content.seed) : (await renderThread.make(content.paper)).pdf;

const placeOf = (act: Act): string => {
  if ("item" in act) return ` ${itemKey(act.item)}`;
  if ("posting" in act) return ` ${placeKey(act.posting)}`;
  return "place" in act ? ` ${placeKey(act.place)}` : "";
};

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The season does not know ${what}`);
  return value;
};

/** What lies in the slots of an item and which version was sent last, as far as the season has gone. */
interface Desk {
  readonly components: Map<string, string>;
  version: number;
}

/** Plays the acts in their order, each by its command, its person and its moment. `onAct` hears how many are done. */
export async function runSeason(
  stage: Stage,
  cast: SeasonCast,
  acts: readonly Act[],
  onAct: (done: number) => void = () => {},
): Promise<void> {
  const renderThread = openRenderThread();
  const playRegister = openRegister(cast.cycleId, cast.unitIds);
  const playPostings = openPostings(cast.cycleId, cast.unitIds);
  const desks = new Map<string, Desk>();
  const orders = acts.filter((act): act is Attach => act.deed === "attach");
  const prints = new Map<Attach, Promise<Uint8Array>>();
  let ordered = 0;
  const printAhead = (): void => {
    for (; ordered < orders.length && prints.size < AHEAD; ordered++) {
      const order = orders[ordered];
      if (!order) continue;
      const print = printed(renderThread, order.evidence);
      print.catch(() => {});
      prints.set(order, print);
    }
  };

  const idOf = (item: DemoItem): string => found(cast.itemIds.get(itemKey(item)), itemKey(item));
  const deskOf = (item: DemoItem): Desk => {
    const desk = desks.get(itemKey(item)) ?? { components: new Map(), version: 0 };
    desks.set(itemKey(item), desk);
    return desk;
  };
  const componentOf = (item: DemoItem, slot: string): string =>
    found(deskOf(item).components.get(slot), `${itemKey(item)} ${slot}`);

  async function attach(act: Attach, context: Context & { actor: Actor }): Promise<void> {
    const itemId = idOf(act.item);
    const { fileName } = act.evidence;
    const bytes = await (prints.get(act) ?? printed(renderThread, act.evidence));
    prints.delete(act);
    printAhead();
    const spoolId = await layInSpool(context.spool, bytes, {
      userId: context.actor.userId,
      purpose: itemPurpose({ itemId, slot: act.slot }),
      fileName,
    });
    const replaces = act.replaces ? componentOf(act.item, act.slot) : undefined;
    const input = { itemId, slot: act.slot, fileName, spoolId, replaces, onBehalfReason: act.onBehalfReason };
    const { componentId } = await execute(attachEvidence, context, input);
    deskOf(act.item).components.set(act.slot, componentId);
  }

  async function play(act: Act): Promise<unknown> {
    const actor = found(cast.actors.get(act.who), act.who);
    const context = { ...stage, now: act.at, actor, sessionId: null };
    if (act.deed === "signIn") {
      await signIn({
        context: { ...context, actor: null },
        login: act.who,
        password: DEMO_PASSWORD,
        userAgent: null,
        address: "demo",
      });
      return;
    }
    if ("place" in act) return playRegister(act, context);
    if ("posting" in act) return playPostings(act, context);
    if (act.deed === "attach") return attach(act, context);
    const itemId = idOf(act.item);
    const desk = deskOf(act.item);
    const seenVersion = desk.version;
    switch (act.deed) {
      case "describe": {
        const componentId = componentOf(act.item, act.slot);
        const facts = found(act.evidence.facts ?? undefined, `facts of ${itemKey(act.item)} ${act.slot}`);
        await execute(describeEvidence, context, {
          itemId,
          componentId,
          facts,
          opened: null,
          onBehalfReason: act.onBehalfReason,
        });
        return;
      }
      case "submit":
        desk.version = (await execute(submitItem, context, { itemId, reason: act.reason })).version;
        return;
      case "replace":
        desk.version = (await execute(replaceItem, context, { itemId, reason: act.reason ?? "" })).version;
        return;
      case "verify":
        await execute(verifyItem, context, { itemId, institution: act.institution, seenVersion });
        return;
      case "return": {
        const { by, code, slot, reason, answerBy } = act.story;
        const componentId = slot ? componentOf(act.item, slot) : undefined;
        await execute(returnItem, context, {
          itemId,
          institution: by,
          seenVersion,
          code,
          componentId,
          reason,
          answerBy,
        });
        return;
      }
      case "decide":
        await execute(decideItem, context, { itemId, seenVersion, outcome: act.outcome, reason: act.reason });
    }
  }

  try {
    printAhead();
    for (const [index, act] of acts.entries()) {
      await play(act).catch((cause: unknown) => {
        throw new Error(`${act.at.toISOString()} ${act.who} ${act.deed}${placeOf(act)}`, { cause });
      });
      onAct(index + 1);
    }
  } finally {
    await renderThread.close();
  }
}
