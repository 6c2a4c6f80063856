/** Stands for whichever origin the browser resolves the path against. */
const HERE = "http://here.invalid";

/** Path and search of an address, if it stays on this site. */
function pathHere(address: string): string | null {
  const target = URL.canParse(address, HERE) ? new URL(address, HERE) : null;
  return target?.origin === HERE ? target.pathname + target.search : null;
}

/** A path that came from outside, if it is one of ours; anything that could leave this site becomes the first page. */
export function ownPath(asked: unknown): string {
  const path = typeof asked === "string" && asked.startsWith("/") ? pathHere(asked) : null;
  // Dots are resolved by now: `/.//elsewhere` has become `//elsewhere`, which is another site when it is followed.
  return path !== null && pathHere(path) === path ? path : "/";
}
