import { cyclesChosen } from "../lib/cycles/cycle-choice.ts";
import { isPortalPath } from "../portal/portal-path.ts";

interface Address {
  readonly to: URL;
  /** Another view of this page, and the link or what is around it says `data-stay`: the reader stays where he is. */
  readonly stays: boolean;
}

/** Another choice of cycles changes what stands around the page too: the browser asks for all of it. */
const choosesCycles = ({ search }: HTMLAnchorElement): boolean => {
  const chosen = cyclesChosen(new URLSearchParams(search)).join();
  return chosen !== "" && chosen !== cyclesChosen(new URLSearchParams(location.search)).join();
};

function behindLink(event: MouseEvent): Address | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download") || link.origin !== location.origin)
    return null;
  if (link.pathname.startsWith("/api/") || isPortalPath(link.pathname)) return null;
  if (choosesCycles(link)) return null;
  const isHere = link.pathname === location.pathname;
  if (isHere && link.search === location.search && link.hash) return null;
  return { to: new URL(link.href), stays: isHere && link.closest("[data-stay]") !== null };
}

function behindSearch({ target, submitter }: SubmitEvent): Address | null {
  if (!(target instanceof HTMLFormElement) || !target.closest("search")) return null;
  const to = new URL(target.action);
  for (const [name, value] of new FormData(target, submitter)) to.searchParams.append(name, String(value));
  return { to, stays: false };
}

/** Where a plain click on a link, or a search that is sent, leads within the office; null where the browser goes by itself, or nowhere. */
export function addressBehind(event: Event): Address | null {
  if (event instanceof SubmitEvent) return behindSearch(event);
  return event instanceof MouseEvent ? behindLink(event) : null;
}
