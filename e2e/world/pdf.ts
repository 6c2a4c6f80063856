import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Reads a PDF as a reader of the machine does: fonts of the document itself, nothing of ours. */
async function withPdf<T>(pdf: Uint8Array, work: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** The text of every page, words in the order of the paper, white space as one blank. */
export const pdfTextOf = (pdf: Uint8Array): Promise<string> =>
  withPdf(pdf, async (document) => {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : "")).join(""));
    }
    return pages.join(" ").replaceAll(/\s+/g, " ");
  });

/** Everything a reader shows as the properties of the document. */
export const propertiesOf = (pdf: Uint8Array): Promise<string> =>
  withPdf(pdf, async (document) => {
    const { info, metadata } = await document.getMetadata();
    return JSON.stringify([info, metadata?.getRaw() ?? null]);
  });

interface Sheet {
  readonly canvas: { toBuffer(type: "image/png"): Buffer };
  readonly context: CanvasRenderingContext2D;
}

/** Its first page as a PNG, at twice the size of a screen: what a printer puts on paper. */
export const pagePictureOf = (pdf: Uint8Array): Promise<Buffer> =>
  withPdf(pdf, async (document) => {
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: 2 });
    const factory = document.canvasFactory as { create(width: number, height: number): Sheet };
    const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvasContext: context, canvas: null, viewport }).promise;
    return canvas.toBuffer("image/png");
  });
