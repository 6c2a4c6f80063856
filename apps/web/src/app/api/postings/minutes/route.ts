import { answer } from "@sansang/api/kernel/query";
import { postingMinutes } from "@sansang/api/postings/lists/posting-minutes";
import { MEDIA_TYPES } from "@sansang/rules/files/file-policy";
import { askedInput } from "../../../../lib/asked-input.ts";
import { requestContext } from "../../../../lib/context.ts";
import { paperResponse } from "../../../../lib/paper-response.ts";
import { answering } from "../../../../lib/refusal-response.ts";

/** The minutes of a posting: `?versionId=`, as PDF to sign or with `&format=docx` to go on writing in. */
export const GET = (request: Request): Promise<Response> =>
  answering("/api/postings/minutes", async () => {
    const context = await requestContext();
    const { searchParams } = new URL(request.url);
    const asked = {
      versionId: searchParams.get("versionId") ?? undefined,
      format: searchParams.get("format") ?? "pdf",
    };
    const input = askedInput(postingMinutes.input, asked, context);
    const bytes = await answer(postingMinutes, context, input);
    return paperResponse(bytes, {
      name: `bien-ban-niem-yet.${input.format}`,
      mediaType: MEDIA_TYPES[input.format],
      kind: input.format === "docx" ? "attachment" : "inline",
    });
  });
