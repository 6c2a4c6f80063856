import { createHash } from "node:crypto";
import { arrayOf, nameOf, piecesOf, propertyOf, type SyntaxPiece } from "./syntax.ts";

export const KINDS = ["refusal", "decision", "no", "row", "guard of a row", "guard of a list"] as const;
type Kind = (typeof KINDS)[number];

/** A stretch of a source text, and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is wrapped in a call of the probe, so that it tells when it refuses. */
interface Probe {
  readonly start: number;
  readonly end: number;
  readonly as: "refusal" | "decision" | "row" | "guard" | "guards";
}

export interface FoundGuard {
  /** The same as long as its text is, wherever in its file it stands. */
  readonly key: string;
  readonly file: string;
  readonly line: number;
  readonly kind: Kind;
  readonly text: string;
  readonly removal: Edit;
  readonly probe: Probe;
}

type Found = Pick<FoundGuard, "kind" | "removal" | "probe"> & { readonly shown: string };

/** Sources in which guards are taken away. */
export const isGuarded = (file: string): boolean =>
  /^packages\/(rules|api)\/src\/.+\.ts$/.test(file) && !file.endsWith(".test.ts");

export const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** All guards of one source file, in the order of its text. */
export function findGuards(file: string, source: string): FoundGuard[] {
  const seen = new Map<string, number>();
  const found = [...inStatements(source), ...inTables(source)];
  return found
    .sort((one, other) => one.removal.start - other.removal.start)
    .map(({ kind, removal, probe, shown }) => {
      const text = shown.replaceAll(/\s+/g, " ");
      const same = `${file} ${kind} ${digest(text)}`;
      const nth = (seen.get(same) ?? 0) + 1;
      seen.set(same, nth);
      const line = source.slice(0, removal.start).split("\n").length;
      return { key: `${same} ${nth}`, file, line, kind, text, removal, probe };
    });
}

const at = ({ start, end }: SyntaxPiece, text: string): Edit => ({ start, end, text });
const probe = ({ start, end }: SyntaxPiece, as: Probe["as"]): Probe => ({ start, end, as });

/** `throw new Refusal(…)`, `orRefuse(…)` and `no(…)`. */
function* inStatements(source: string): Generator<Found> {
  const textOf = ({ start, end }: SyntaxPiece): string => source.slice(start, end);
  for (const { piece, around } of piecesOf(source)) {
    const [parent] = around;
    const called = piece.type === "CallExpression" ? nameOf(piece.callee) : null;
    if (piece.type === "ThrowStatement") {
      const thrown = piece.argument as SyntaxPiece;
      if (thrown.type !== "NewExpression" || nameOf(thrown.callee) !== "Refusal") continue;
      const shown = textOf(conditionOf(piece, around) ?? piece);
      yield { kind: "refusal", removal: at(piece, ";"), probe: probe(thrown, "refusal"), shown };
    } else if (called === "orRefuse") {
      const [decision] = piece.arguments as SyntaxPiece[];
      const removal = at(piece.callee as SyntaxPiece, "((said) => (said.ok ? said.value : undefined))");
      if (decision)
        yield { kind: "decision", removal, probe: probe(decision, "decision"), shown: textOf(piece) };
    } else if (called === "no" && parent?.type === "ReturnStatement") {
      const shown = textOf(conditionOf(parent, around.slice(1)) ?? parent);
      yield { kind: "no", removal: at(parent, ";"), probe: probe(piece, "refusal"), shown };
    } else if (called === "no" && parent?.type === "ConditionalExpression") {
      const other = parent.consequent === piece ? parent.alternate : parent.consequent;
      const removal = at(parent, textOf(other as SyntaxPiece));
      yield { kind: "no", removal, probe: probe(piece, "refusal"), shown: textOf(parent) };
    }
  }
}

/** The `if` that does nothing but this. */
function conditionOf(statement: SyntaxPiece, around: readonly SyntaxPiece[]): SyntaxPiece | null {
  const [parent, grandparent] = around;
  if (parent?.type === "BlockStatement" && (parent.body as SyntaxPiece[]).length === 1)
    return grandparent?.type === "IfStatement" && grandparent.consequent === parent ? grandparent : null;
  return parent?.type === "IfStatement" && parent.consequent === statement ? parent : null;
}

/** Rows of the `…_TRANSITIONS`, what stands in their `unless`, and the lists that are shared there. */
function* inTables(source: string): Generator<Found> {
  const textOf = (piece: SyntaxPiece | null): string => (piece ? source.slice(piece.start, piece.end) : "");
  const lists = new Map<string, SyntaxPiece>();
  for (const { piece } of piecesOf(source)) {
    const name = piece.type === "VariableDeclarator" ? nameOf(piece.id) : null;
    if (name && arrayOf(piece.init)) lists.set(name, piece.init as SyntaxPiece);
  }
  const shared = new Set<string>();
  for (const [name, list] of lists) {
    if (!name.endsWith("_TRANSITIONS")) continue;
    for (const { element: row, without } of elementsOf(list)) {
      const [action, from] = ["action", "from"].map((name) => textOf(propertyOf(row, name)));
      const shown = `${action} from ${from}`;
      yield { kind: "row", removal: without, probe: probe(row, "row"), shown };
      const unless = propertyOf(row, "unless");
      if (!unless) continue;
      yield* guardsOf(source, "guard of a row", unless, shown);
      for (const each of [unless, ...(arrayOf(unless) ?? []).map(({ argument }) => argument)]) {
        const used = nameOf(each);
        if (used && lists.has(used)) shared.add(used);
      }
    }
  }
  for (const name of shared) {
    const list = lists.get(name);
    if (list) yield* guardsOf(source, "guard of a list", list, name);
  }
}

function* guardsOf(source: string, kind: Kind, list: SyntaxPiece, place: string): Generator<Found> {
  const named = (piece: SyntaxPiece): string => `${source.slice(piece.start, piece.end)} of ${place}`;
  if (nameOf(list)) yield { kind, removal: at(list, "[]"), probe: probe(list, "guards"), shown: named(list) };
  for (const { element, without } of elementsOf(list)) {
    const spread = element.type === "SpreadElement" ? (element.argument as SyntaxPiece) : null;
    const watched = spread ? probe(spread, "guards") : probe(element, "guard");
    yield { kind, removal: without, probe: watched, shown: named(element) };
  }
}

/** The elements of an array, each with the edit that takes it and one comma away. */
function elementsOf(list: SyntaxPiece): { element: SyntaxPiece; without: Edit }[] {
  const elements = arrayOf(list) ?? [];
  return elements.map((element, n) => {
    const [before, after] = [elements[n - 1], elements[n + 1]];
    const [start, end] = after ? [element.start, after.start] : [before?.end ?? element.start, element.end];
    return { element, without: { start, end, text: "" } };
  });
}
