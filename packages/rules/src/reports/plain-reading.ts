/** A pasted text as it is compared: composed, lower case, single plain spaces. `at[i]` is where character i stands in what was pasted. */
export interface PlainReading {
  readonly text: string;
  readonly at: readonly number[];
}

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const BLANK = /^[^\S\n]+$/u;

/** Every mark is composed with its letter and wide signs become plain ones; one pass over the text. */
export function readPlainly(pasted: string): PlainReading {
  const parts: string[] = [];
  const at: number[] = [];
  let afterBlank = false;
  for (const { 0: cluster, index } of pasted.matchAll(CLUSTER)) {
    const isBlank = BLANK.test(cluster);
    const plain = isBlank ? (afterBlank ? "" : " ") : cluster.normalize("NFKC").toLowerCase();
    for (let unit = 0; unit < plain.length; unit++) at.push(index);
    if (plain) parts.push(plain);
    afterBlank = isBlank;
  }
  at.push(pasted.length);
  return { text: parts.join(""), at };
}

/** A stretch of text, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Short forms whose full stop ends no sentence. */
const SHORT_FORM = /(?:^|[^\p{L}])(?:tp|p|q|tx|tt|gs|pgs|ts|ths|bs|đ\/c)$/u;

/** Nobody writes longer ones; what is longer is a table without full stops and is cut at a blank. */
const LONGEST_SENTENCE = 1500;

function cutLong(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const blank = text.slice(from, from + LONGEST_SENTENCE).lastIndexOf(" ");
    const until = from + (blank > 0 ? blank + 1 : LONGEST_SENTENCE);
    pieces.push({ start: from, end: until });
    from = until;
  }
  return [...pieces, { start: from, end }];
}

/** Sentences of a plain reading: up to a full stop before a blank, a question or exclamation mark, or the end of the line. */
export function sentencesOf({ text }: PlainReading): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[.!?…](?=\s|$)|\n/gu)) {
    if (mark === "." && SHORT_FORM.test(text.slice(Math.max(0, index - 6), index))) continue;
    const end = index + mark.length;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans.flatMap((span) => cutLong(text, span));
}
