import { answer } from "@sansang/api/kernel/query";
import { inviteTemplate } from "@sansang/api/users/invitations/invite-template";
import { readLanguage } from "../../../../i18n/read-language.ts";
import { requestContext } from "../../../../lib/context.ts";
import { answering } from "../../../../lib/refusal-response.ts";

/** An empty sheet for people to be invited, in the language of the reader. */
export const GET = (): Promise<Response> =>
  answering("/api/exports/invite-template", async () => {
    const [context, language] = await Promise.all([requestContext(), readLanguage()]);
    const { fileName, mediaType, content } = await answer(inviteTemplate, context, { language });
    return new Response(Buffer.from(content, "base64"), {
      headers: {
        "Content-Type": mediaType,
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
