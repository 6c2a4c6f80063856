import type { PostingContent } from "@sansang/rules/postings/posting-content";
import type { VersionDiff } from "@sansang/rules/postings/version-diff";
import { describe, expect, test } from "vitest";
import { openTypesetter } from "../kit/typesetter.ts";
import type { PostingOrder } from "../render-order.ts";
import { layOutPosting } from "./lay-out-posting.ts";
import { type Letters, lettersOf } from "./pdf-reading.ts";
import {
  SAMPLE_CONTENT,
  SAMPLE_CORRECTION,
  SAMPLE_FIRST,
  SAMPLE_LIST,
  SAMPLE_MINUTES,
} from "./posting-paper.sample.ts";

const { sheets } = openTypesetter();
const posting = (order: PostingOrder) => sheets(layOutPosting(order));
const options = { demo: false };

type Row = PostingContent["rows"][number];
const repeat = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const row = (index: number): Row => ({ ...(SAMPLE_CONTENT.rows[index % 2] as Row), key: `${index}` });
const content = (count: number): PostingContent => ({ ...SAMPLE_CONTENT, rows: repeat(count, row) });
const changes = (count: number): VersionDiff => ({
  ...SAMPLE_CORRECTION.changes,
  added: repeat(count, row),
  removed: [],
  changed: [],
});
const site = (index: number) => ({
  ...(SAMPLE_CORRECTION.sites[0] as (typeof SAMPLE_CORRECTION.sites)[number]),
  name: `Điểm ${index + 1}`,
});

/** A paper that is so many lines long, the words it begins to sign with and those its body ends with. */
const PAPERS = {
  list: {
    signs: "TM. ỦY BAN",
    order: (lines: number): PostingOrder => ({
      form: "posting",
      kind: "list",
      input: [{ ...SAMPLE_LIST, content: content(lines) }],
      options,
    }),
  },
  "correction notice": {
    signs: "TM. ỦY BAN",
    order: (lines: number): PostingOrder => ({
      form: "posting",
      kind: "correction_notice",
      input: {
        ...SAMPLE_CORRECTION,
        changes: changes(lines),
        sites: repeat(2, site),
      },
      options,
    }),
  },
  "posting notice": {
    signs: "TM. ỦY BAN",
    order: (lines: number): PostingOrder => ({
      form: "posting",
      kind: "posting_notice",
      input: { ...SAMPLE_FIRST, content: { ...SAMPLE_FIRST.content, sites: repeat(lines, site) } },
      options,
    }),
  },
  minutes: {
    signs: "NGƯỜI NIÊM YẾT",
    order: (lines: number): PostingOrder => ({
      form: "posting",
      kind: "minutes",
      input: {
        ...SAMPLE_MINUTES,
        visits: repeat(lines, () => SAMPLE_MINUTES.visits[0] as (typeof SAMPLE_MINUTES.visits)[number]),
      },
      options,
    }),
  },
};

const MM = 72 / 25.4;
const BODY_TOP = 20 * MM;

/** What of the body stands on the page of the signature: whatever is above it and its notes. */
function besideSignature(letters: readonly Letters[], signs: string): string {
  const signature = letters.filter(({ text }) => text.startsWith(signs)).at(-1);
  if (!signature) throw new Error(`Nobody signs with ${signs}`);
  return letters
    .filter(({ page, y }) => page === signature.page && y > BODY_TOP && y < signature.y - 1)
    .map(({ text }) => text)
    .join(" ");
}

describe.each(Object.entries(PAPERS))("a %s", (_name, { signs, order }) => {
  test("has the end of its body on the page of the signature, however long it is", async () => {
    const pages = new Set<number>();
    for (let lines = 1; lines <= 40; lines++) {
      const made = posting(order(lines));
      pages.add(made.pages);
      const letters = await lettersOf(made.pdf);
      expect(letters.at(-1)?.page).toBe(made.pages);
      expect(besideSignature(letters, signs), `${lines} lines`).toMatch(/\.\/\./u);
    }
    expect(pages.size).toBeGreaterThan(1);
  });
});
