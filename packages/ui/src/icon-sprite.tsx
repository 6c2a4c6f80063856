import { iconNodes } from "./icon-nodes.tsx";

const LINES = `fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"`;

const attributesOf = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");

/** Drawn solid by us; the rest are lines. */
const SOLID = {
  "disc-check": `<circle cx="12" cy="12" r="10.5" fill="currentColor"/><path d="m7.3 12.4 3.2 3.2 6.2-6.6" fill="none" stroke="var(--surface)" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  "triangle-alert": `<path d="M12 2.6 22.6 20.6H1.4Z" fill="currentColor" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M12 9v5.4M12 17.8v.1" stroke="var(--surface)" stroke-width="2.4" stroke-linecap="round"/>`,
};

const LEFT = "M11 2v20A10 10 0 0 1 11 2Z";
const RIGHT = "M13.4 2v20a10 10 0 0 0 0-20Z";

/** Half of a stamp across two page edges: filled when it has been given, dashed while it is missing. */
const verifiedBy = (d: string, given: boolean): string =>
  given
    ? `<path d="${d}" fill="currentColor"/>`
    : `<path d="${d}" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-dasharray="3 2.4"/>`;

const SEALS = {
  "seal-none": verifiedBy(LEFT, false) + verifiedBy(RIGHT, false),
  "seal-left": verifiedBy(LEFT, true) + verifiedBy(RIGHT, false),
  "seal-right": verifiedBy(LEFT, false) + verifiedBy(RIGHT, true),
  "seal-both": verifiedBy(LEFT, true) + verifiedBy(RIGHT, true),
};

/** The mark of the product: two half discs, shifted as a stamp across two pages. */
const MARK = `<path fill="currentColor" d="M11.1 1.2v18.4A9.2 9.2 0 0 1 11.1 1.2Z"/><path fill="currentColor" d="M12.9 4.4v18.4a9.2 9.2 0 0 0 0-18.4Z" opacity=".62"/>`;

const symbol = (id: string, drawing: string, attributes = ""): string =>
  `<symbol id="${id}" viewBox="0 0 24 24"${attributes && ` ${attributes}`}>${drawing}</symbol>`;

export type IconName = keyof typeof iconNodes | keyof typeof SOLID | keyof typeof SEALS | "mark";

/** Every picture of the house in one file, so that a page names it and the browser fetches it once. */
export const iconSprite = (): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg">`,
    ...Object.entries(iconNodes).map(([name, nodes]) =>
      symbol(name, nodes.map(([tag, attributes]) => `<${tag}${attributesOf(attributes)}/>`).join(""), LINES),
    ),
    ...Object.entries({ ...SOLID, ...SEALS, mark: MARK }).map(([name, drawing]) => symbol(name, drawing)),
    "</svg>",
  ].join("\n");
