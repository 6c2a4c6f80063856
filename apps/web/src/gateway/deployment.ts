/** By this header a page says of which build it is. */
export const DEPLOYMENT_HEADER = "x-deployment-id";

/** Does a page of another build than `own` ask? Whoever says nothing of a build is no page; empty: nothing was built. */
export function isOfOtherBuild(headers: Headers, own: string): boolean {
  const asked = headers.get(DEPLOYMENT_HEADER) ?? "";
  return asked !== "" && own !== "" && asked !== own;
}
