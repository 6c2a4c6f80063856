import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { PaperData } from "./paper-data.ts";
import type { WorkLayout } from "./sheet-layout.ts";

const FONTS = [
  "tinos/400Regular/Tinos_400Regular",
  "tinos/400Regular_Italic/Tinos_400Regular_Italic",
  "tinos/700Bold/Tinos_700Bold",
  "tinos/700Bold_Italic/Tinos_700Bold_Italic",
  "noto-serif-khmer/NotoSerifKhmer_400Regular",
];
/** How many compilations a cached result survives unused. */
const KEEP = 10;

export interface Typeset {
  readonly pages: number;
  readonly pdf: Buffer;
}

export interface Typesetter {
  paper(data: PaperData): Typeset;
  sheets(layout: WorkLayout): Typeset;
  /** The same pages as one SVG, below one another, for whoever needs to see a sheet and not to print it. */
  picture(layout: WorkLayout): Typeset;
}

/** PDF/A-2a can be read aloud in order; of a very long list PDF/A-2u keeps the text, without tags. */
const TAGGED = { pdfStandard: "a-2a" };
const PLAIN = { pdfStandard: "a-2u", pdfTags: false };

const here = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));

const fontFiles = (): Buffer[] =>
  FONTS.map((name) => readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}.ttf`))));

/** A compiler with its fonts; compiling blocks the thread, so it lives in a worker. */
export function openTypesetter(): Typesetter {
  const compiler = NodeCompiler.create({ workspace: here(""), fontArgs: [{ fontBlobs: fontFiles() }] });
  const templates = {
    paper: readFileSync(here("paper.typ"), "utf8"),
    sheets: readFileSync(here("sheets.typ"), "utf8"),
  };
  const compile = (template: keyof typeof templates, data: object): NodeTypstDocument => {
    compiler.mapShadow(here(`${template}.json`), Buffer.from(JSON.stringify(data)));
    const compiled = compiler.compile({ mainFileContent: templates[template], resetRead: true });
    if (compiled.result) return compiled.result;
    const diagnostics = compiled.takeDiagnostics();
    throw new Error(`Typesetting failed: ${JSON.stringify(diagnostics?.shortDiagnostics ?? [])}`);
  };
  const typeset = (document: NodeTypstDocument, options: object, keep = KEEP): Typeset => {
    const pdf = compiler.pdf(document, options);
    const pages = document.numOfPages;
    compiler.evictCache(keep);
    return { pages, pdf };
  };
  return {
    paper: (data) => typeset(compile("paper", data), { pdfTags: false }),
    picture(layout) {
      const document = compile("sheets", layout);
      return { pages: document.numOfPages, pdf: Buffer.from(compiler.plainSvg(document)) };
    },
    sheets(layout) {
      const document = compile("sheets", layout);
      return layout.isLong ? typeset(document, PLAIN, 0) : typeset(document, TAGGED);
    },
  };
}
