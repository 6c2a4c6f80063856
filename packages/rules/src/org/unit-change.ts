/** What a resolution does to units. `join`: khóm go over to another commune and keep their name. */
export const UNIT_CHANGES = ["found", "merge", "split", "dissolve", "rename", "join"] as const;
export type UnitChange = (typeof UNIT_CHANGES)[number];
