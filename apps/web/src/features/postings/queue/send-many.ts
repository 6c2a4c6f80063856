import type { Language } from "@sansang/rules/kernel/language";
import { askToSignIn } from "../../../lib/ask-to-sign-in.ts";
import { isSignedOut, isUnanswered, problemOf } from "../../../lib/command-problem.ts";
import { loadClient } from "../../../lib/load-client.ts";
import type { ChosenList, ManyDeed, SendOutcome } from "./chosen-list.ts";

/** Lists of one request: few enough that progress moves. */
const AT_ONCE = 8;

const versionIdsOf = (lists: readonly ChosenList[]): string[] =>
  lists.flatMap(({ versionId }) => versionId ?? []);

async function send(deed: ManyDeed, lists: readonly ChosenList[]) {
  const { postings } = await loadClient();
  const [first] = lists;
  if (deed === "prepare" && first)
    return postings.prepareMany.mutate({
      cycleId: first.cycleId,
      unitIds: lists.map(({ unitId }) => unitId),
    });
  if (deed === "submit") return postings.submitMany.mutate({ versionIds: versionIdsOf(lists) });
  if (deed === "publish") return postings.publishMany.mutate({ versionIds: versionIdsOf(lists) });
  return postings.approveMany.mutate({
    versions: lists.map(({ versionId, fingerprint }) => ({
      versionId: versionId ?? "",
      seenFingerprint: fingerprint ?? "",
    })),
  });
}

const told = ({ unitId, name, postingId }: ChosenList, why: string | null): SendOutcome => ({
  unitId,
  name,
  href: postingId && `/postings/${postingId}`,
  why,
});

interface Part {
  readonly outcomes: readonly SendOutcome[];
  /** The connection is gone: whatever follows would not arrive either. */
  readonly cut: boolean;
}

async function sendPart(deed: ManyDeed, lists: readonly ChosenList[], language: Language): Promise<Part> {
  try {
    const answers = await send(deed, lists);
    const { formatRefusal } = await import("@sansang/rules/words/refusals");
    const outcomes = lists.map((list, index): SendOutcome => {
      const answer = answers[index];
      if (!answer?.ok) return told(list, answer ? formatRefusal(answer.reason, answer.detail, language) : "");
      const { postingId } = answer.result;
      return told({ ...list, postingId }, null);
    });
    return { outcomes, cut: false };
  } catch (error) {
    if (isSignedOut(error) && (await askToSignIn())) return sendPart(deed, lists, language);
    const { sentence } = await problemOf(error, language);
    const outcomes = lists.map((list) => told(list, sentence));
    return { outcomes, cut: isUnanswered(error) || isSignedOut(error) };
  }
}

/** No part holds lists of two cycles. */
const partsOf = (lists: readonly ChosenList[]): ChosenList[][] =>
  [...Map.groupBy(lists, ({ cycleId }) => cycleId).values()].flatMap((ofCycle) =>
    Array.from({ length: Math.ceil(ofCycle.length / AT_ONCE) }, (_, part) =>
      ofCycle.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
    ),
  );

/** Sends lists in small parts and tells after each how the lists so far were answered; each list stands for itself. */
export async function sendMany(
  deed: ManyDeed,
  lists: readonly ChosenList[],
  language: Language,
  tell: (outcomes: readonly SendOutcome[]) => void,
): Promise<void> {
  let all: readonly SendOutcome[] = [];
  const parts = partsOf(lists);
  for (const [index, part] of parts.entries()) {
    const { outcomes, cut } = await sendPart(deed, part, language);
    all = [...all, ...outcomes];
    tell(all);
    if (cut) {
      const why = outcomes.at(-1)?.why ?? null;
      return tell([
        ...all,
        ...parts
          .slice(index + 1)
          .flat()
          .map((list) => told(list, why)),
      ]);
    }
  }
}
