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

/** The paragraphs of the body in order, those of tables and text boxes among them; what was struck out is left out. */
export function paragraphsIn(xml: string): string[] {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new UnreadableDocument("declares entities");
  const done: string[] = [];
  const open: string[][] = [];
  let inText = false;
  let skipped = 0;
  for (const [, foreign, closing, name, empty, text] of xml.matchAll(TOKEN)) {
    const rendered = foreign ?? (text && withoutEntities(text));
    if (rendered) {
      if (inText && skipped === 0) open.at(-1)?.push(rendered);
    } else if (name === "mc:Fallback" && !empty) {
      // The same text box again, for readers that do not know the first form.
      skipped += closing ? -1 : 1;
    } else if (skipped > 0) {
    } else if (name === "w:t") {
      inText = !closing && !empty;
    } else if (name === "w:p") {
      if (closing) done.push((open.pop() ?? []).join(""));
      else if (empty) done.push("");
      else open.push([]);
    } else if (name && !closing && MARKS[name]) {
      open.at(-1)?.push(MARKS[name]);
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
