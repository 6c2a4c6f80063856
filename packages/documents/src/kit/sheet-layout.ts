/** Line above in plain capitals, the issuing body below in bold ones (NĐ 30/2020; NĐ 59/2023 for a khóm). */
export interface HeadLines {
  readonly upper: string;
  readonly issuer: string;
}

export interface HeadCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

export interface SheetTable {
  /** Millimetres; null takes what is left. */
  readonly widths: readonly (number | null)[];
  readonly centred: readonly boolean[];
  readonly bold: readonly boolean[];
  /** One or two rows of heads, said again on every page. */
  readonly head: readonly HeadCell[];
  readonly rows: readonly (readonly string[])[];
}

/** One piece of a paper, in the order in which it is read. */
export type Block =
  | { readonly shape: "text"; readonly text: string; readonly lead: string | null; readonly italic: boolean }
  | { readonly shape: "item"; readonly text: string }
  | { readonly shape: "code"; readonly text: string }
  | ({ readonly shape: "table" } & SheetTable);

export interface Signer {
  readonly lines: readonly string[];
  readonly name: string;
}

/** The foot of every page: what a sheet on a wall says of itself. `qr` is a picture (SVG), `height` millimetres. */
export interface FootLayout {
  readonly height: number;
  readonly qr: string | null;
  readonly label: string;
  readonly khmer: string | null;
  readonly lines: readonly (readonly { readonly text: string; readonly bold: boolean }[])[];
}

/** All that `sheets.typ` prints, every blank filled; null where nothing is said. */
export interface SheetLayout {
  readonly head: HeadLines;
  readonly number: string | null;
  readonly placeAndDate: string;
  readonly title: string;
  /** What the paper is about: a phrase that may break, then pieces that stay whole. */
  readonly subject: readonly string[];
  /** Pieces in italics that stay whole. */
  readonly attachedTo: readonly string[];
  readonly blocks: readonly Block[];
  /** «Nơi niêm yết:», «Nơi nhận:» and their lines, at the left of the signature. */
  readonly notes: readonly { readonly title: string; readonly items: readonly string[] }[];
  /** Sign at the left, under each other: witnesses. */
  readonly witnesses: readonly Signer[];
  readonly signature: Signer;
  readonly foot: FootLayout;
}

/** One PDF: its metadata and the papers in it. `date` is `YYYY-MM-DD`. */
export interface WorkLayout {
  readonly title: string;
  readonly keywords: readonly string[];
  readonly date: string;
  readonly mark: string | null;
  readonly preview: boolean;
  /** So many rows that tags for every cell would make a file of many megabytes. */
  readonly isLong: boolean;
  readonly sheets: readonly SheetLayout[];
}

export const text = (content: string, lead: string | null = null): Block => ({
  shape: "text",
  text: content,
  lead,
  italic: false,
});
export const inItalics = (content: string): Block => ({
  shape: "text",
  text: content,
  lead: null,
  italic: true,
});
export const item = (content: string): Block => ({ shape: "item", text: content });
