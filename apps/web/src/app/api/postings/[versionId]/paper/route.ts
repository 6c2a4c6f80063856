import { answer } from "@sansang/api/kernel/query";
import { type PaperKind, postedPaper } from "@sansang/api/postings/lists/posted-paper";
import { askedInput } from "../../../../../lib/asked-input.ts";
import { requestContext } from "../../../../../lib/context.ts";
import { answering } from "../../../../../lib/refusal-response.ts";
import { storedFileResponse } from "../../../../../lib/stored-file-response.ts";

interface Params {
  readonly params: Promise<{ versionId: string }>;
}

const NAMES: Readonly<Record<PaperKind, string>> = {
  list: "niem-yet",
  posting_notice: "thong-bao",
  correction_notice: "dinh-chinh",
};

/**
 * The paper of a published version, byte for byte what hangs on the wall; `?kind=posting_notice` the notice of a first
 * version, `?kind=correction_notice` that of a later one.
 */
export const GET = (request: Request, { params }: Params): Promise<Response> =>
  answering("/api/postings/paper", async () => {
    const context = await requestContext();
    const kind = new URL(request.url).searchParams.get("kind") ?? undefined;
    const input = askedInput(postedPaper.input, { ...(await params), kind }, context);
    const paper = await answer(postedPaper, context, input);
    const name = `${NAMES[input.kind]}-ban-${paper.version}-${paper.code}.pdf`;
    return storedFileResponse(request, context, { ...paper, name, mediaType: "application/pdf" });
  });
