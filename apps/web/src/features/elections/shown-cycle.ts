import type { Api } from "../../lib/api.ts";

/** A cycle as the page is given it. */
export type ShownCycle = Awaited<ReturnType<Api["elections"]["show"]>>;
