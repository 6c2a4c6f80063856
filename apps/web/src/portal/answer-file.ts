import "server-only";
import { answerPublic, type PublicContext } from "@sansang/api/kernel/public-query";
import { openData } from "@sansang/api/postings/portal/open-data";
import { publicPaper } from "@sansang/api/postings/portal/public-paper";
import { publicPhoto } from "@sansang/api/postings/portal/public-photo";
import { csvOf } from "@sansang/api/reports/csv";
import { rowsInWords } from "@sansang/rules/postings/public-words";
import { storedBytesResponse } from "../lib/stored-file-response.ts";
import { type AnswerDraft, portalFileHeaders } from "./pack-answer.ts";
import type { PortalPlace } from "./portal-place.ts";

type FilePlace = Extract<PortalPlace, { kind: "file" | "photo" }>;

interface PublicFile {
  readonly storageKey: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  readonly name: string;
}

const stored = (request: Request, context: PublicContext, file: PublicFile): Promise<Response> =>
  storedBytesResponse(request, context, { file, headers: portalFileHeaders(file.type, file.name) });

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
