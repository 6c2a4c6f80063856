import "server-only";
import { answerPublic, type PublicContext } from "@sansang/api/kernel/public-query";
import { openData } from "@sansang/api/postings/portal/open-data";
import { publicPaper } from "@sansang/api/postings/portal/public-paper";
import { publicPhoto } from "@sansang/api/postings/portal/public-photo";
import { csvOf } from "@sansang/api/reports/csv";
import { rowsInWords } from "@sansang/rules/postings/public-words";
import { type AnswerDraft, portalFileHeaders } from "./pack-answer.ts";
import type { PortalPlace } from "./portal-place.ts";

type FilePlace = Extract<PortalPlace, { kind: "file" | "photo" }>;

/** A stored file as a stream; whoever has it already hears so. */
async function stored(
  request: Request,
  { storage }: PublicContext,
  file: { storageKey: string; sha256: string; type: string; name: string },
): Promise<Response> {
  const etag = `"${file.sha256.slice(0, 32)}"`;
  const headers = portalFileHeaders(file.type, {
    ETag: etag,
    "Content-Disposition": `inline; filename="${file.name}"`,
  });
  if (request.headers.get("if-none-match")?.includes(etag))
    return new Response(null, { status: 304, headers });
  const { stream, size } = await storage.read(file.storageKey);
  return new Response(stream, { headers: { ...headers, "Content-Length": String(size) } });
}

/** The list as data: `danh-sach.json` is the frozen text itself, so that anybody can compute its digest again. */
async function data(
  place: FilePlace & { kind: "file" },
  context: PublicContext,
): Promise<AnswerDraft | null> {
  const found = await answerPublic(openData, context, place);
  if (!found) return null;
  const { digest, content, rows, kind } = found;
  const name = `${place.ward}-${place.neighbourhood}-${digest.slice(0, 12)}`;
  const draft = { status: 200, at: found.unitPath, until: 0 };
  if (place.format === "csv")
    return {
      ...draft,
      type: "text/csv; charset=utf-8",
      body: csvOf(rowsInWords(kind, rows)),
      headers: { "Content-Disposition": `attachment; filename="${name}.csv"` },
    };
  return {
    ...draft,
    type: "application/json; charset=utf-8",
    body: content,
    headers: { "Repr-Digest": `sha-256=:${Buffer.from(digest, "hex").toString("base64")}:` },
  };
}

/** Files beside a khóm's page: the paper, the data, the public copies of photos. null where nothing is published. */
export async function answerFile(
  request: Request,
  place: FilePlace,
  context: PublicContext,
): Promise<Response | AnswerDraft | null> {
  const name = `${place.ward}-${place.neighbourhood}`;
  if (place.kind === "photo") {
    const photo = await answerPublic(publicPhoto, context, place);
    return photo && stored(request, context, { ...photo, type: "image/jpeg", name: `${name}.jpg` });
  }
  if (place.format !== "pdf") return data({ ...place }, context);
  const paper = await answerPublic(publicPaper, context, place);
  return paper && stored(request, context, { ...paper, type: "application/pdf", name: `${name}.pdf` });
}
