/** Hex digits of a sheet's code: 48 bits of the SHA-256 of its snapshot. */
const SHEET_CODE_LENGTH = 12;

const BARE = /^[0-9a-f]{12}$/;
const ADDRESS = /^https?:\/\/[^\s?#]+\/to\/([0-9a-f]{12})\/?(?:[?#]\S*)?$/;

/** The short code of a snapshot with this digest (64 hex digits), as printed under its QR. */
export const sheetCode = (digest: string): string => digest.slice(0, SHEET_CODE_LENGTH);

/** In groups of four, as people read it aloud: `19f2 7992 bf97`. */
export const groupCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(" ");

/** The page that says whether a sheet is the current one; what the QR holds. `origin` has no slash at its end. */
export const sheetAddress = (origin: string, code: string): string => `${origin}/to/${code}`;

/** The code that somebody typed: bare, in groups, in capitals, or a page's address; null for anything else. */
export function readSheetCode(text: string): string | null {
  const lower = text.trim().toLowerCase();
  const inAddress = ADDRESS.exec(lower)?.[1];
  if (inAddress) return inAddress;
  const bare = lower.replace(/[\s\u00a0.-]+/gu, "");
  return BARE.test(bare) ? bare : null;
}

const NOTICE_END = "#tb";

/** What the QR of a correction notice holds: the page of its list, with an end that tells the notice from the list. */
export const noticeAddress = (sheet: string): string => `${sheet}${NOTICE_END}`;

/** What a QR on paper says: a sheet of ours, its correction notice, or an address at another host. */
export type SheetQr =
  | { readonly leads: "list" | "notice"; readonly code: string }
  /** `asSheet`: to what looks like the page of a sheet there. */
  | { readonly leads: "elsewhere"; readonly host: string; readonly asSheet: boolean };

const PATH = /^\/(?:(?:en|km)\/)?to\/([0-9a-f]{12})\/?$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function addressIn(text: string): URL | null {
  const address = URL.parse(text.trim());
  return address && /^https?:$/.test(address.protocol) ? address : null;
}

/** Ours by host and port. A rehearsal on one machine is reached by any of its own names and ports, and by nobody else. */
function isOurs(address: URL, origin: string): boolean {
  const own = new URL(origin);
  return (
    address.username === "" &&
    address.password === "" &&
    (address.host === own.host || (LOOPBACK.test(own.hostname) && LOOPBACK.test(address.hostname)))
  );
}

/** What a QR proves: only an address of ours names a sheet; null where it says nothing of one. */
export function readSheetQr(text: string, origin: string): SheetQr | null {
  const address = addressIn(text);
  if (!address) return null;
  const code = PATH.exec(address.pathname.toLowerCase())?.[1];
  if (!isOurs(address, origin))
    return {
      leads: "elsewhere",
      host: address.host,
      asSheet: address.pathname.toLowerCase().includes("/to/"),
    };
  if (!code) return null;
  return { leads: address.hash.toLowerCase() === NOTICE_END ? "notice" : "list", code };
}

/** The code in the QR of a list of ours; null for that of a notice about one, which proves no wall, and for anything else. */
export function readListCode(text: string, origin: string): string | null {
  const qr = readSheetQr(text, origin);
  return qr?.leads === "list" ? qr.code : null;
}

/**
 * The other host to which the QR codes of a photo lead that has no sheet of ours on it, or null. Beside a sheet on a wall may
 * hang anything: `onlySheets` asks for what passes itself off as one.
 */
export function otherHostOf(
  texts: readonly string[],
  origin: string,
  { onlySheets = false }: { readonly onlySheets?: boolean } = {},
): string | null {
  const read = texts.flatMap((text) => readSheetQr(text, origin) ?? []);
  if (read.some(({ leads }) => leads !== "elsewhere")) return null;
  const hosts = read.flatMap((qr) =>
    qr.leads === "elsewhere" && (qr.asSheet || !onlySheets) ? [qr.host] : [],
  );
  return hosts[0] ?? null;
}
