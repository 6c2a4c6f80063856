import type { createCaller } from "@sansang/api/root";

type Checklist = ReturnType<typeof createCaller>["checklist"];

/** One item with everything its screen shows. */
export type ShownItem = Awaited<ReturnType<Checklist["show"]>>;
export type ShownVersion = ShownItem["versions"][number];
export type ShownVerdict = ShownItem["verdicts"][number];
/** A file of a version or on the table; `isNew` compares it with the version before. */
export type ShownComponent = ShownItem["table"][number];

/** A page of items by due date. */
export type ItemList = Awaited<ReturnType<Checklist["list"]>>;
export type ListedItem = ItemList["rows"][number];
