import { type Asking, type Offer, offerOf } from "../access/offer.ts";
import type { CalendarDate } from "../kernel/calendar.ts";
import { decide } from "../kernel/machine.ts";
import { REASON_LENGTH } from "../kernel/reason.ts";
import type { PostingStatus } from "./posting-status.ts";
import {
  POSTING_TRANSITIONS,
  type PostingAction,
  type PostingRefusal,
  type PostingVersion,
} from "./posting-transitions.ts";

type NoPosting = PostingRefusal | "not_possible_now";

/** Where these are refused another button stands, or its day has not come: nobody has to be told. */
const UNSAID: readonly PostingAction[] = ["postings.list.withdraw", "postings.list.take_down"];

/** What a screen offers this person for this version of a list; an action without a button is left out. */
export function offeredPostingActions(
  { status, posting, today }: { status: PostingStatus; posting: PostingVersion; today: CalendarDate },
  asking: Asking,
): Partial<Record<PostingAction, Offer<NoPosting>>> {
  const offers: Partial<Record<PostingAction, Offer<NoPosting>>> = {};
  for (const action of new Set(POSTING_TRANSITIONS.map((row) => row.action))) {
    const offer = offerOf(action, asking, (grant) =>
      decide(POSTING_TRANSITIONS, status, action, {
        posting,
        move: {
          userId: asking.actor.userId,
          grant,
          today,
          reason: "·".repeat(REASON_LENGTH),
          seenFingerprint: posting.fingerprint,
        },
      }),
    );
    if (offer && (offer.open || !UNSAID.includes(action))) offers[action] = offer;
  }
  return offers;
}
