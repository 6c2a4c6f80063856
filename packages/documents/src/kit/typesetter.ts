import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PaperInput } from "../paper.input.ts";
import { layOut } from "../paper-layout.ts";

const FONTS = [
  "400Regular/Tinos_400Regular",
  "400Regular_Italic/Tinos_400Regular_Italic",
  "700Bold/Tinos_700Bold",
  "700Bold_Italic/Tinos_700Bold_Italic",
];
/** How many compilations a cached result survives unused. */
const KEEP = 10;

export interface Typeset {
  readonly pages: number;
  readonly pdf: Buffer;
}

const fontFiles = (): Buffer[] =>
  FONTS.map((name) =>
    readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${name}.ttf`))),
  );

/** A compiler with its fonts; compiling blocks the thread, so it lives in a worker. */
export function openTypesetter(): (paper: PaperInput) => Typeset {
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL(".", import.meta.url)),
    fontArgs: [{ fontBlobs: fontFiles() }],
  });
  const template = readFileSync(new URL("./paper.typ", import.meta.url), "utf8");
  return (paper) => {
    const shadow = fileURLToPath(new URL("./paper.json", import.meta.url));
    compiler.mapShadow(shadow, Buffer.from(JSON.stringify(layOut(paper))));
    const compiled = compiler.compile({ mainFileContent: template, resetRead: true });
    const document = compiled.result;
    if (!document) {
      const said = compiled.takeDiagnostics();
      throw new Error(`Typesetting failed: ${JSON.stringify(said?.shortDiagnostics ?? [])}`);
    }
    const pdf = compiler.pdf(document, { pdfTags: false });
    const pages = document.numOfPages;
    compiler.evictCache(KEEP);
    return { pages, pdf };
  };
}
