import "server-only";
import { currentAnswering } from "../markup/answering.ts";
import { leadsHere } from "./leads-here.ts";

/** Does this link of the navigation lead to the page that is being answered, or above it? */
export const isHere = (href: string): boolean => leadsHere(href, currentAnswering()?.path ?? "");
