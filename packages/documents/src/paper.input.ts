import type { CalendarDate } from "@sansang/rules/kernel/calendar";

/** The three heads of office papers: a state body (NĐ 30/2020), the Fatherland Front, a khóm (forms of NĐ 59). */
export type Letterhead =
  /** `above`: the unit over it, as it stands on the first line. */
  | { readonly kind: "state"; readonly above: string; readonly ward: string }
  | { readonly kind: "front"; readonly ward: string }
  | { readonly kind: "neighbourhood"; readonly ward: string; readonly neighbourhood: string };

export interface PaperTable {
  readonly columns: readonly string[];
  /** Relative width of each column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** What one office paper says. `number` is «31/QĐ-UBND», whole; minutes of a khóm often have none. */
export interface PaperInput {
  readonly head: Letterhead;
  readonly number: string | null;
  readonly place: string;
  readonly date: CalendarDate;
  readonly title: string;
  readonly subject: string;
  /** Who decides, above the legal bases: «CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG 2». */
  readonly authority?: string;
  readonly bases?: readonly string[];
  /** The word between bases and articles: «QUYẾT ĐỊNH:». */
  readonly decree?: string;
  readonly body: readonly { readonly lead?: string; readonly text: string }[];
  readonly table?: PaperTable;
  readonly ending?: readonly string[];
  readonly recipients?: readonly string[];
  /** Signs on the left of minutes: the secretary. */
  readonly witness?: { readonly capacity: string; readonly name: string };
  /** `signed` false leaves the place empty, as a paper that was sent too early. */
  readonly signature: { readonly capacity: string; readonly name: string; readonly signed: boolean };
}
