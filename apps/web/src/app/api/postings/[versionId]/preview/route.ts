import { answer } from "@sansang/api/kernel/query";
import { previewPaper } from "@sansang/api/postings/lists/preview-paper";
import { askedInput } from "../../../../../lib/asked-input.ts";
import { requestContext } from "../../../../../lib/context.ts";
import { paperResponse } from "../../../../../lib/paper-response.ts";
import { answering } from "../../../../../lib/refusal-response.ts";

interface Params {
  readonly params: Promise<{ versionId: string }>;
}

/** Seconds: the page asks whether it was made and then shows it. */
const CACHED_FOR = 120;

/** The sheet as it would be printed now; `?of=` its fingerprint, so that another content has another address. */
export const GET = (request: Request, { params }: Params): Promise<Response> =>
  answering("/api/postings/preview", async () => {
    const context = await requestContext();
    const input = askedInput(previewPaper.input, { versionIds: [(await params).versionId] }, context);
    const pdf = await answer(previewPaper, context, input);
    const cachedFor = new URL(request.url).searchParams.has("of") ? CACHED_FOR : 0;
    return paperResponse(pdf, { name: "ban-in-thu.pdf", cachedFor });
  });
