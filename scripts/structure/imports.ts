export interface Import {
  readonly from: string;
  /** Erased before the program runs. */
  readonly isType: boolean;
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^;"'`]*?\bfrom\s*)?["']([^"'\n]+)["']/gm;
const CALL = /\bimport\(\s*["']([^"'\n]+)["']/g;

/** What a file imports or re-exports, in the order of the text. */
export function readImports(text: string): Import[] {
  const statements = [...text.matchAll(STATEMENT)].map((match) => ({
    from: match[2] ?? "",
    isType: match[1] !== undefined,
  }));
  const calls = [...text.matchAll(CALL)].map((match) => ({ from: match[1] ?? "", isType: false }));
  return [...statements, ...calls];
}
