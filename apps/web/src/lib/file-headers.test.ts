import { expect, test } from "vitest";
import { contentDisposition, fileHeaders } from "./file-headers.ts";

const file = (mediaType: string) => ({ name: "Quyết định 12.pdf", mediaType, sha256: "ab".repeat(32) });

test("keeps the Vietnamese name for those who can read it and a plain one for the rest", () => {
  expect(contentDisposition("inline", "Quyết định số 12/QĐ (bản ký).pdf")).toBe(
    "inline; filename=\"Quyet dinh so 12/QD (ban ky).pdf\"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20s%E1%BB%91%2012%2FQ%C4%90%20%28b%E1%BA%A3n%20k%C3%BD%29.pdf",
  );
});

test("A file is saved under an ending of its content, so that its own machine opens it with nothing else", () => {
  const saved = fileHeaders({ ...file("application/pdf"), name: "Bien ban 12.4.bat" }, true);
  expect(saved["Content-Disposition"]).toContain('filename="Bien ban 12.4.bat.pdf"');
});

test.each(['a"; filename=evil.html', "a\r\nSet-Cookie: x=1", "100%.pdf", "\\x.pdf"])(
  "lets no name break out of its header: %j",
  (name) => {
    const header = contentDisposition("attachment", name);
    expect(header).toMatch(/^attachment; filename="[^"\\%]*"; filename\*=UTF-8''[A-Za-z0-9%._!~-]*$/);
  },
);

test.each(["application/pdf", "image/jpeg", "image/png"])(
  "%s opens in place and is saved on request",
  (mediaType) => {
    expect(fileHeaders(file(mediaType), false)["Content-Disposition"]).toMatch(/^inline;/);
    expect(fileHeaders(file(mediaType), true)["Content-Disposition"]).toMatch(/^attachment;/);
  },
);

test.each([
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "text/html",
  "image/svg+xml",
])("%s is only ever saved", (mediaType) => {
  expect(fileHeaders(file(mediaType), false)["Content-Disposition"]).toMatch(/^attachment;/);
});

test.each(["application/pdf", "image/png", "text/html"])("%s may run and load nothing", (mediaType) => {
  const headers = fileHeaders(file(mediaType), false);
  expect(headers["Content-Security-Policy"]).toContain("default-src 'none'");
  expect(headers["Content-Security-Policy"]).not.toContain("script-src");
  expect(headers["X-Content-Type-Options"]).toBe("nosniff");
});
