import { isPortalPath } from "../portal/portal-path.ts";

function behindLink(event: MouseEvent): URL | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download") || link.origin !== location.origin)
    return null;
  if (link.pathname.startsWith("/api/") || isPortalPath(link.pathname)) return null;
  const isHere = link.pathname === location.pathname && link.search === location.search;
  return isHere && link.hash ? null : new URL(link.href);
}

function behindSearch({ target, submitter }: SubmitEvent): URL | null {
  if (!(target instanceof HTMLFormElement) || !target.closest("search")) return null;
  const to = new URL(target.action);
  for (const [name, value] of new FormData(target, submitter)) to.searchParams.append(name, String(value));
  return to;
}

/** Where a plain click on a link, or a search that is sent, leads within the office; null where the browser goes by itself, or nowhere. */
export function addressBehind(event: Event): URL | null {
  if (event instanceof SubmitEvent) return behindSearch(event);
  return event instanceof MouseEvent ? behindLink(event) : null;
}
