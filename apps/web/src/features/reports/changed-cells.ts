/** The cells of the heat maps under `root` as they read now, and those that read otherwise than before. */
export function changedCells(root: Element, before: ReadonlyMap<string, string> | null) {
  const now = new Map<string, string>();
  const changed: Element[] = [];
  for (const row of root.querySelectorAll("table.heat tbody tr")) {
    const unit = row.querySelector("th > a")?.getAttribute("href") ?? "";
    for (const link of row.querySelectorAll("td:not(.side) > a")) {
      const key = `${unit} ${link.getAttribute("href")}`;
      const reads = `${link.parentElement?.className} ${link.textContent}`.replace(" just-changed", "");
      now.set(key, reads);
      const earlier = before?.get(key);
      if (earlier !== undefined && earlier !== reads && link.parentElement) changed.push(link.parentElement);
    }
  }
  return { now, changed };
}
