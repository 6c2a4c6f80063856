import type { PaperInput } from "./paper.input.ts";
import type {
  PaperOptions,
  PostingMinutes,
  PostingPaperKind,
  PostingPapers,
} from "./posting/posting-paper.input.ts";

export type PostingOrder = {
  [Kind in PostingPaperKind]: {
    readonly form: "posting";
    readonly kind: Kind;
    readonly input: PostingPapers[Kind];
    readonly options: PaperOptions;
  };
}[PostingPaperKind];

/** What the render thread makes. All of it is plain data, so that it can cross into the worker. */
export type RenderOrder =
  | { readonly form: "paper"; readonly paper: PaperInput }
  | PostingOrder
  /** Its pages as one SVG, below one another, instead of a PDF. */
  | { readonly form: "picture"; readonly order: PostingOrder }
  | { readonly form: "minutes_docx"; readonly minutes: PostingMinutes; readonly options: PaperOptions };
