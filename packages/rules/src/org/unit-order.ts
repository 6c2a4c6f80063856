import { normaliseText } from "../kernel/vietnamese-name.ts";

const COLLATOR = new Intl.Collator("vi", { numeric: true });

/** Order of units beside each other: «Khóm 2» before «Khóm 10», then the letters of the names. */
export const compareUnitNames = (one: string, other: string): number =>
  COLLATOR.compare(normaliseText(one), normaliseText(other));
