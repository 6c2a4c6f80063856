import "server-only";
/** A LIKE pattern that finds the text anywhere, its own % and _ taken as written. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
