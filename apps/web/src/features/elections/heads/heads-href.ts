/** The list of provisional heads, of all one’s units or of one. */
export function headsHref({ unitId, offset }: { unitId?: string | undefined; offset?: number }): string {
  const asked = new URLSearchParams({ ...(unitId && { unitId }), ...(offset && { offset: String(offset) }) });
  const text = asked.toString();
  return text ? `/elections/provisional-heads?${text}` : "/elections/provisional-heads";
}
