import { readSheetCode } from "@sansang/rules/postings/sheet-code";

const TYPED = /^\/(?:(en|km)\/)?to\/(.+?)\/?$/i;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return part;
  }
}

/**
 * Where the page of a sheet lies whose address was typed as its code is written: in capitals, in groups, with blanks. Null
 * for an address that is right as it is, or means no code.
 */
export function properCodePath(pathname: string): string | null {
  const [, language, typed] = TYPED.exec(pathname) ?? [];
  const code = typed === undefined ? null : readSheetCode(decoded(typed));
  if (code === null) return null;
  const proper = `${language === undefined ? "" : `/${language.toLowerCase()}`}/to/${code}`;
  return proper === pathname ? null : proper;
}
