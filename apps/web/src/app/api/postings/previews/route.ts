import { answer } from "@sansang/api/kernel/query";
import { previewPaper } from "@sansang/api/postings/lists/preview-paper";
import { askedInput } from "../../../../lib/asked-input.ts";
import { requestContext } from "../../../../lib/context.ts";
import { paperResponse } from "../../../../lib/paper-response.ts";
import { answering } from "../../../../lib/refusal-response.ts";

/** Seconds: the page asks whether it was made and then shows it. */
const CACHED_FOR = 120;

/** Several sheets as they would be printed now, in one PDF: `?v=` each, `?of=` what they say, so that other content has another address. */
export const GET = (request: Request): Promise<Response> =>
  answering("/api/postings/previews", async () => {
    const context = await requestContext();
    const { searchParams } = new URL(request.url);
    const asked = { versionIds: searchParams.getAll("v") };
    const pdf = await answer(previewPaper, context, askedInput(previewPaper.input, asked, context));
    return paperResponse(pdf, { name: "ban-in-thu.pdf", cachedFor: searchParams.has("of") ? CACHED_FOR : 0 });
  });
