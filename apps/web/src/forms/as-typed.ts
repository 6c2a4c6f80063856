/** A value of a record as it is typed into its form: a day as `dd/mm/yyyy`, a number with its comma, nothing as nothing. */
export function asTyped(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split("-").reverse().join("/") : text;
}
