export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The one range that a request asks for; null for the whole (none, several or not understood), `outside` beyond the end. */
export function rangeOf(header: string | null, size: number): Range | "outside" | null {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "")
    return last === "0" || size === 0 ? "outside" : { from: Math.max(0, size - Number(last)), to: size - 1 };
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < from) return null;
  return from >= size ? "outside" : { from, to };
}
