import { createHash } from "node:crypto";
import khmer400 from "@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2";
import khmer600 from "@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-600-normal.woff2";
import css from "./portal.css";

interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The address names the content: a browser may keep it for ever. */
const named = (name: string, ending: string, body: Uint8Array): string =>
  `${name}.${createHash("sha256").update(body).digest("hex").slice(0, 10)}.${ending}`;

/** Blanks and marks of a Khmer sentence come with its letters (`unicode-range`): a line is as long on every machine. */
const fonts = [
  { from: "khmer-400.woff2", name: named("khmer-400", "woff2", khmer400), body: khmer400 },
  { from: "khmer-600.woff2", name: named("khmer-600", "woff2", khmer600), body: khmer600 },
];
const style = new TextEncoder().encode(
  fonts.reduce((text, { from, name }) => text.replace(from, name), String(css)).replace(/\s+/g, " "),
);
const styleName = named("portal", "css", style);

/** Beside the first page; a name with a dot is never a ward's. */
const FOLDER = "/bau-cu/";

export const STYLESHEET = `${FOLDER}${styleName}`;

/** Address → file. Only what the pages themselves ask for. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map<string, Asset>([
  [STYLESHEET, { type: "text/css; charset=utf-8", body: style }],
  ...fonts.map(({ name, body }) => [`${FOLDER}${name}`, { type: "font/woff2", body }] as const),
]);
