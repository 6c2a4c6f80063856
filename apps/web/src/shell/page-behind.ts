import { isPortalPath } from "../portal/portal-path.ts";

/** The link that a plain click would follow to another page of the office, or to another view of this one. */
export function pageBehind(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download") || link.origin !== location.origin)
    return null;
  if (link.pathname.startsWith("/api/") || isPortalPath(link.pathname)) return null;
  const isHere = link.pathname === location.pathname && link.search === location.search;
  return isHere && link.hash ? null : link;
}
