import { oneOf } from "../../../lib/one-of.ts";

const VIEWS = ["changes", "whole", "preview"] as const;
export type PostingView = (typeof VIEWS)[number];

/** How the list is looked at, and which version of it; without them what changed, and the newest. */
export interface PostingQuery {
  readonly view?: PostingView | undefined;
  readonly version?: number | undefined;
}

/** A value nobody knows is left out, as if it had not been typed. */
export function readPostingQuery(
  params: Readonly<Record<string, string | string[] | undefined>>,
): PostingQuery {
  const version = Number(oneOf(params.version));
  return {
    view: VIEWS.find((each) => each === oneOf(params.view)),
    version: Number.isInteger(version) && version > 0 && version < 1_000 ? version : undefined,
  };
}

export function postingHref(postingId: string, { view, version }: PostingQuery = {}): string {
  const params = new URLSearchParams();
  if (version) params.set("version", String(version));
  if (view) params.set("view", view);
  const text = params.toString();
  return text ? `/postings/${postingId}?${text}` : `/postings/${postingId}`;
}
