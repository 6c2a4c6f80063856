import { POSTING_STATUSES, type PostingStatus } from "@sansang/rules/postings/posting-status";
import { oneOf } from "../../../lib/one-of.ts";

/** A status of lists, `none` where a list has not been begun, or `all` of them. */
export type QueueState = PostingStatus | "none" | "all";

/** What the address of the queue asks for. */
export interface QueueQuery {
  readonly ward?: string | undefined;
  readonly state?: QueueState | undefined;
  readonly after?: string | undefined;
}

const STATES: readonly QueueState[] = [...POSTING_STATUSES, "none", "all"];
const UUID = /^[0-9a-f-]{36}$/;

/** A value nobody knows is left out, as if it had not been typed. */
export function readQueueQuery(params: Readonly<Record<string, string | string[] | undefined>>): QueueQuery {
  const ward = oneOf(params.ward);
  const state = oneOf(params.state);
  const after = oneOf(params.after).slice(0, 400);
  return {
    ward: UUID.test(ward) ? ward : undefined,
    state: STATES.find((each) => each === state),
    after: after || undefined,
  };
}

export function queueHref({ ward, state, after }: QueueQuery): string {
  const params = new URLSearchParams();
  if (ward) params.set("ward", ward);
  if (state) params.set("state", state);
  if (after) params.set("after", after);
  const text = params.toString();
  return text ? `/postings?${text}` : "/postings";
}

/** Whoever approves begins with what waits for him; everybody else, and whoever asks for a ward, with everything. */
export const stateShown = ({ state, ward }: QueueQuery, approves: boolean): QueueState =>
  state ?? (approves && !ward ? "submitted" : "all");
