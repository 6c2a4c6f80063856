/** All that `paper.typ` prints, every blank filled; null where nothing is said. */
export interface PaperData {
  readonly mark: string;
  readonly head: { readonly upper: string; readonly issuer: string };
  readonly number: string | null;
  readonly placeAndDate: string;
  readonly title: string;
  readonly subject: string;
  readonly authority: string | null;
  readonly bases: readonly string[];
  readonly decree: string | null;
  readonly body: readonly { readonly lead: string | null; readonly text: string }[];
  readonly table: {
    readonly columns: readonly string[];
    readonly widths: readonly number[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  readonly ending: readonly string[];
  readonly recipients: readonly string[];
  readonly witness: { readonly capacity: string; readonly name: string } | null;
  readonly signature: { readonly capacity: string; readonly name: string; readonly signed: boolean };
}
