import type { PostingContent } from "@sansang/rules/postings/posting-content";
import type { VersionDiff } from "@sansang/rules/postings/version-diff";
import { type MadePaper, renderInThread } from "../make-paper.ts";
import type { PostingOrder } from "../render-order.ts";
import type {
  PaperOptions,
  PostedSheet,
  PostingMinutes,
  PostingPaperKind,
  PostingPapers,
  SheetMarks,
} from "./posting-paper.input.ts";

export const postedListInput = (
  content: PostingContent,
  marks: SheetMarks,
  changes: VersionDiff | null,
): PostedSheet => ({ preview: false, content, marks, changes });

/** A PDF/A-2 from the render thread; the same input makes the same bytes. Throws when a character has no glyph. */
export function makePostingPaper<Kind extends PostingPaperKind>(
  kind: Kind,
  input: PostingPapers[Kind],
  options: PaperOptions,
): Promise<MadePaper> {
  return renderInThread({ form: "posting", kind, input, options } as PostingOrder);
}

/** The posting minutes as a DOCX that an office can go on writing in. */
export async function makeMinutesDocx(minutes: PostingMinutes, options: PaperOptions): Promise<Uint8Array> {
  return (await renderInThread({ form: "minutes_docx", minutes, options })).pdf;
}
