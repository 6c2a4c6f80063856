/** The path to go to after signing in, if it is one of ours; anything that could leave this site becomes the first page. */
export function ownPath(asked: unknown): string {
  if (typeof asked !== "string" || !asked.startsWith("/")) return "/";
  const here = "http://here.invalid";
  const target = URL.canParse(asked, here) ? new URL(asked, here) : null;
  return target?.origin === here ? target.pathname + target.search : "/";
}
