import type { PreviewLine } from "@sansang/api/users/invitations/preview-invitations";
import type { SheetColumn } from "@sansang/rules/users/sheet/columns";

/** A row of the sheet as it will be carried out, or what is wrong with it, in sentences. */
export interface ShownLine extends Omit<PreviewLine, "problems"> {
  readonly problems: readonly { readonly column: SheetColumn; readonly sentence: string }[];
}

/** What became of a row. */
export interface Outcome {
  readonly line: ShownLine;
  readonly token: string | null;
  readonly code: string | null;
  /** Why nothing was made; null: it was. */
  readonly why: string | null;
}
