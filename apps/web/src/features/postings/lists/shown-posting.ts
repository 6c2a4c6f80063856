import type { Api } from "../../../lib/api.ts";

/** A list with its versions, the one at hand whole, what stands in its way and where it hangs. */
export type ShownPosting = Awaited<ReturnType<Api["postings"]["show"]>>;
export type ShownVersion = ShownPosting["shown"];
