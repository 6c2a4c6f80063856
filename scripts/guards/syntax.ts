import { parseAst } from "vitest/node";

/** A piece of a program as the parser gives it. */
export interface SyntaxPiece {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** Every piece of a source text with those it lies in, the nearest first; from the outside in, in the order of the text. */
export function* piecesOf(source: string): Generator<{ piece: SyntaxPiece; around: readonly SyntaxPiece[] }> {
  yield* inside(parseAst(source, { lang: "ts" }) as unknown as SyntaxPiece, []);
}

function* inside(
  piece: SyntaxPiece,
  around: readonly SyntaxPiece[],
): Generator<{ piece: SyntaxPiece; around: readonly SyntaxPiece[] }> {
  yield { piece, around };
  for (const part of Object.values(piece).flat()) if (isPiece(part)) yield* inside(part, [piece, ...around]);
}

const isPiece = (part: unknown): part is SyntaxPiece =>
  typeof part === "object" && part !== null && "type" in part && "start" in part;

/** The name that a piece is, if it is one. */
export const nameOf = (piece: unknown): string | null =>
  isPiece(piece) && piece.type === "Identifier" ? (piece.name as string) : null;

/** The array that a piece is, whatever its types say of it. */
export function arrayOf(piece: unknown): readonly SyntaxPiece[] | null {
  if (!isPiece(piece)) return null;
  if (piece.type === "TSAsExpression" || piece.type === "TSSatisfiesExpression")
    return arrayOf(piece.expression);
  return piece.type === "ArrayExpression" ? (piece.elements as SyntaxPiece[]) : null;
}

/** The value of a property of an object literal. */
export function propertyOf(object: SyntaxPiece, name: string): SyntaxPiece | null {
  const properties = object.type === "ObjectExpression" ? (object.properties as SyntaxPiece[]) : [];
  const found = properties.find((property) => nameOf(property.key) === name);
  return found ? (found.value as SyntaxPiece) : null;
}
