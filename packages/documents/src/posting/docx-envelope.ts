import type { WorkLayout } from "../kit/sheet-layout.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const SPACES = [
  ["cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["dcterms", "http://purl.org/dc/terms/"],
  ["xsi", "http://www.w3.org/2001/XMLSchema-instance"],
].map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);

/** `docProps/core.xml`: whose paper it is and of which day, as the metadata of its PDF; the library writes the time of day. */
export function corePropertiesOf({ title, date }: WorkLayout, author: string): string {
  const when = ["created", "modified"].map(
    (what) => `<dcterms:${what} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${what}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${SPACES.join(" ")}><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${when.join("")}</cp:coreProperties>`;
}

const END_BYTES = 22;
/** 1 January 1980, midnight: the first day that a ZIP container knows. */
const FIRST_DAY = 0x0021_0000;

/** The same ZIP container with every file of one fixed day, so that the same files are the same bytes. */
export function withoutFileDates(zip: Buffer): Buffer {
  const end = zip.length - END_BYTES;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let file = 0; file < count; file++) {
    zip.writeUInt32LE(FIRST_DAY, at + 12);
    zip.writeUInt32LE(FIRST_DAY, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
