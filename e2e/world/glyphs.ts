import type { Page } from "@playwright/test";

interface DrawnWith {
  readonly familyName: string;
  readonly isCustomFont: boolean;
  readonly glyphCount: number;
}

/** Texts of a script that the browser draws with a font of the machine instead of one that came with the page. */
export async function foreignGlyphs(page: Page, script: RegExp): Promise<string[]> {
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
  const foreign: string[] = [];
  for (const [index, text] of texts.entries()) {
    const only = [...text.replaceAll(/\s/g, "")].every((sign) => script.test(sign));
    const nodeId = nodeIds[index];
    if (!text.trim() || !only || nodeId === undefined) continue;
    const { fonts } = (await session.send("CSS.getPlatformFontsForNode", { nodeId })) as {
      fonts: readonly DrawnWith[];
    };
    // Blanks may come from anywhere.
    const blanks = [...text].filter((sign) => /[\s\u200b]/.test(sign)).length;
    for (const { familyName, isCustomFont, glyphCount } of fonts)
      if (!isCustomFont && glyphCount > blanks) foreign.push(`${text.trim()}: ${familyName}`);
  }
  await session.detach();
  return foreign;
}
