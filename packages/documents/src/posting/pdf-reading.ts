import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A run of letters on a page. Places and sizes are points, from the left and from the top. */
export interface Letters {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

const A4_HEIGHT = 841.89;

const openPdf = (pdf: Uint8Array) => getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;

/** Every run of letters of a PDF, in the order of its content. */
export async function lettersOf(pdf: Uint8Array): Promise<Letters[]> {
  const document = await openPdf(pdf);
  const found: Letters[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      found.push({ page, text: item.str, x, y: A4_HEIGHT - y, width: item.width, size: Math.abs(size) });
    }
  }
  await document.destroy();
  return found;
}

/** The text of a PDF as a reader copies it, a line of the page a line, pages parted by an empty one. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await openPdf(pdf);
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  await document.destroy();
  return pages.join("\n\n");
}

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 black to 255 white. */
  readonly grey: Uint8Array;
}

interface Drawing {
  readonly canvas: { readonly width: number; readonly height: number };
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
  };
}

/** One page as grey pixels; at scale 1 an A4 page is 595 × 842. */
export async function pictureOf(pdf: Uint8Array, scale: number, page = 1): Promise<GreyPicture> {
  const document = await openPdf(pdf);
  const sheet = await document.getPage(page);
  const viewport = sheet.getViewport({ scale });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const drawing = (document.canvasFactory as { create(w: number, h: number): Drawing }).create(width, height);
  await sheet.render({ canvas: drawing.canvas as never, viewport }).promise;
  const { data } = drawing.context.getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  for (let index = 0; index < grey.length; index++) {
    const at = index * 4;
    grey[index] = ((data[at] ?? 0) * 299 + (data[at + 1] ?? 0) * 587 + (data[at + 2] ?? 0) * 114) / 1000;
  }
  await document.destroy();
  return { width, height, grey };
}
