/** Puts values into the `{blanks}` of a sentence, where the browser needs no more than that and should not load a parser. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
