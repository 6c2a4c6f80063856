/** Puts values into the blanks of a short sentence. For the hundreds of cells of a board, where parsing a sentence again and again would cost more than the page. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
