import { fileInArchive, UnreadableDocument } from "./open-archive.ts";

/**
 * Declarations, comments and foreign text first, then a tag, then the text up to the next one. What never ends goes to
 * the end, and a name is taken whole, so that nothing is walked twice.
 */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<(\/?)([\w.:-]+)(?![\w.:-])(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>|([^<]+)/gu;

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function character(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : "";
}

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (hex) return character(Number.parseInt(hex, 16));
    if (decimal) return character(Number(decimal));
    return ENTITIES[name] ?? whole;
  });

/** What a mark stands for in plain text. */
const MARKS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};

/** What is there no more, moved elsewhere, or there a second time for readers that do not know the first form. */
const ABSENT = new Set(["w:del", "w:moveFrom", "mc:Fallback"]);
/** Said of a run whose text is hidden, unless it says no. */
const HIDDEN = new Set(["w:vanish", "w:specVanish"]);
const NO = /\bw:val\s*=\s*["'](?:0|false|off)["']/u;

/** The paragraphs of the body in order, those of tables and text boxes among them; what a reader of the paper does not see is left out. */
export function paragraphsIn(xml: string): string[] {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new UnreadableDocument("declares entities");
  const done: string[] = [];
  const open: string[][] = [];
  /** Of the runs that are open, whether each is hidden. */
  const runs: boolean[] = [];
  let inText = false;
  /** Of a paragraph: what is said there is said of its mark. */
  let inSettings = false;
  let skipped = 0;
  const write = (text: string): void => {
    if (!runs.at(-1)) open.at(-1)?.push(text);
  };
  for (const [tag, foreign, closing, name = "", empty, text] of xml.matchAll(TOKEN)) {
    const rendered = foreign ?? (text && withoutEntities(text));
    if (rendered) {
      if (inText && skipped === 0) write(rendered);
    } else if (ABSENT.has(name)) {
      if (!empty) skipped += closing ? -1 : 1;
    } else if (skipped > 0) {
    } else if (name === "w:t") {
      inText = !closing && !empty;
    } else if (name === "w:r") {
      if (closing) runs.pop();
      else if (!empty) runs.push(false);
    } else if (name === "w:pPr") {
      inSettings = !closing && !empty;
    } else if (HIDDEN.has(name)) {
      if (!inSettings && runs.length > 0 && !NO.test(tag)) runs[runs.length - 1] = true;
    } else if (name === "w:p") {
      if (closing) done.push((open.pop() ?? []).join(""));
      else if (empty) done.push("");
      else open.push([]);
    } else if (name && !closing && MARKS[name]) {
      write(MARKS[name]);
    }
  }
  return done;
}

/** The text of a DOCX file, a line a paragraph. Throws `UnreadableDocument`. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const xml = new TextDecoder("utf-8").decode(await fileInArchive(bytes, "word/document.xml"));
  if (!/<w:document[\s>]/u.test(xml)) throw new UnreadableDocument("holds no document");
  return paragraphsIn(xml).join("\n");
}
