import type { showComposition } from "@sansang/api/reports/show-composition";

/** What the house answers about who stands in a unit. */
export type CompositionData = Awaited<ReturnType<(typeof showComposition)["run"]>>;
