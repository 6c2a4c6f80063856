import type { Page } from "@playwright/test";

interface Typeface {
  readonly familyName: string;
  /** Did it come with the page? */
  readonly isCustomFont: boolean;
  readonly glyphCount: number;
}

/** Some signs of a text and the typeface that the browser draws them with. */
export interface Drawn extends Typeface {
  readonly text: string;
}

/** What each text of a page is drawn with, blanks too. */
export async function drawnOn(page: Page): Promise<Drawn[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const texts = await page
    .locator("body *")
    .evaluateAll((elements) =>
      elements.map((element) => (element.childElementCount === 0 ? (element.textContent ?? "") : "")),
    );
  const { nodeIds } = await session.send("DOM.querySelectorAll", {
    nodeId: root.nodeId,
    selector: "body *",
  });
  const drawn: Drawn[] = [];
  for (const [index, text] of texts.entries()) {
    const nodeId = nodeIds[index];
    if (!text.trim() || nodeId === undefined) continue;
    const { fonts } = (await session.send("CSS.getPlatformFontsForNode", { nodeId })) as {
      fonts: readonly Typeface[];
    };
    drawn.push(...fonts.map((font) => ({ ...font, text: text.trim() })));
  }
  await session.detach();
  return drawn;
}

/** What is written in this script alone, blanks aside. */
export const inScript = (drawn: readonly Drawn[], script: RegExp): Drawn[] =>
  drawn.filter(({ text }) => [...text.replaceAll(/[\s\u200b]/g, "")].every((sign) => script.test(sign)));

/** The families that did not come with the page. */
export const ofTheMachine = (drawn: readonly Drawn[]): string[] => [
  ...new Set(drawn.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName)),
];
