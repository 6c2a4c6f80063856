/** One value of a search parameter that may be absent or repeated. */
export const oneOf = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";
