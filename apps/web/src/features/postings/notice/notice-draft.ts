import type { Api } from "../../../lib/api.ts";

/** Where and when the khóm of a ward vote, and what the ward tells beside. */
export type ShownNotices = Awaited<ReturnType<Api["postings"]["notices"]>>;
export type ShownWardNote = NonNullable<ShownNotices["ward"]>;
