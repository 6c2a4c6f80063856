import { savedName } from "@sansang/rules/files/file-policy";

/** Types that a browser shows by itself without running anything of ours; all others are only ever saved. */
const SHOWN = new Set(["application/pdf", "image/jpeg", "image/png"]);

/** A name for old clients: what is not plain ASCII becomes an underscore. */
const asciiName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^ -~]|["\\%]/g, "_");
/** RFC 5987: what `encodeURIComponent` leaves and a header value must not carry. */
const extendedName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Shown in place or saved, under the name its owner gave it. */
export const contentDisposition = (kind: "inline" | "attachment", name: string): string =>
  `${kind}; filename="${asciiName(name)}"; filename*=UTF-8''${extendedName(name)}`;

/** Pictures lie in a sandbox. The browser's own PDF viewer refuses to start in one, so a PDF gets everything else. */
const policyOf = (mediaType: string): string => {
  const base =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
  return mediaType === "application/pdf"
    ? `${base}; object-src 'self'`
    : `${base}; img-src 'self' data:; sandbox`;
};

interface OpenedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
}

export const etagOf = ({ sha256 }: Pick<OpenedFile, "sha256">): string => `"${sha256}"`;

/** Bytes under an id never change; a browser may keep them for as long as the same person is signed in. */
export const fileHeaders = (file: OpenedFile, download: boolean): Record<string, string> => ({
  "Content-Type": file.mediaType,
  "Content-Disposition": contentDisposition(
    download || !SHOWN.has(file.mediaType) ? "attachment" : "inline",
    savedName(file.name, file.mediaType),
  ),
  "Content-Security-Policy": policyOf(file.mediaType),
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "private, max-age=31536000, immutable",
  Vary: "Cookie",
});
