/** Which units are told. */
export interface ActivityQuery {
  readonly unit?: string | undefined;
  /** Khóm, unless communes are asked for. */
  readonly level?: "commune" | undefined;
}

/** The page of silent units. What is usual stays out of the address. */
export function activityHref({ unit, level }: ActivityQuery): string {
  const params = new URLSearchParams();
  if (unit) params.set("unit", unit);
  if (level) params.set("level", level);
  return params.size > 0 ? `/reports/activity?${params}` : "/reports/activity";
}
