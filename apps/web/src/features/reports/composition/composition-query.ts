import { type PercentSettings, ROUNDINGS, USUAL_SETTINGS } from "@sansang/rules/reports/percentages";
import { oneOf } from "../../../lib/one-of.ts";

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export const DECIMALS = [0, 1, 2, 3] as const;

/** How a composition is looked at; it lives in the address. */
export interface CompositionQuery extends PercentSettings {
  /** Without it the widest unit the viewer may see. */
  readonly unit?: string | undefined;
  readonly view: "pictures" | "table";
  /** As at the end of which day, as the address or people write it; without it as it is now. */
  readonly asAt?: string | undefined;
}

const UNIT = /^[\da-f-]{36}$/;

/** Reads the address; what nobody knows is left out. */
export const readCompositionQuery = (params: SearchParams): CompositionQuery => ({
  unit: typeof params.unit === "string" && UNIT.test(params.unit) ? params.unit : undefined,
  view: params.view === "table" ? "table" : "pictures",
  rounding: ROUNDINGS.find((each) => each === params.rounding) ?? USUAL_SETTINGS.rounding,
  asAt: oneOf(params.asAt).trim().slice(0, 40) || undefined,
  decimals: DECIMALS.find((each) => String(each) === params.decimals) ?? USUAL_SETTINGS.decimals,
});

/** A page of the reports with the same settings, looked at otherwise. What is usual stays out of the address. */
export function compositionHref(
  path: string,
  query: CompositionQuery,
  change: Partial<CompositionQuery> = {},
): string {
  const { unit, view, rounding, decimals, asAt } = { ...query, ...change };
  const params = new URLSearchParams();
  if (unit) params.set("unit", unit);
  if (view === "table") params.set("view", view);
  if (asAt) params.set("asAt", asAt);
  if (rounding !== USUAL_SETTINGS.rounding) params.set("rounding", rounding);
  if (decimals !== USUAL_SETTINGS.decimals) params.set("decimals", String(decimals));
  return params.size > 0 ? `${path}?${params}` : path;
}

export const COMPOSITION_PATH = "/reports/composition";
export const FIGURES_PATH = "/reports/figures";
