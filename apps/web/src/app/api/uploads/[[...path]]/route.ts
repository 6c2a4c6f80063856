import { authoriseDrop, authoriseNewUpload, authoriseUpload } from "@sansang/api/files/authorise-upload";
import { forgetUpload } from "@sansang/api/files/begin-upload";
import { Refusal } from "@sansang/api/kernel/refusal";
import { Metadata } from "@tus/server";
import { requestContext } from "../../../../lib/context.ts";
import { answering } from "../../../../lib/refusal-response.ts";
import { isSameOrigin } from "../../../../lib/same-origin.ts";
import { UPLOADS_PATH, uploadServer } from "../../../../lib/uploads/upload-server.ts";

interface Params {
  readonly params: Promise<{ path?: string[] }>;
}

/** What the beginning of an upload announces: metadata in base 64, and its length. */
function announced(headers: Headers): Record<string, unknown> {
  try {
    return {
      ...Metadata.parse(headers.get("upload-metadata") ?? undefined),
      size: Number(headers.get("upload-length") ?? Number.NaN),
    };
  } catch {
    return {};
  }
}

const receive = (request: Request, { params }: Params): Promise<Response> =>
  answering(UPLOADS_PATH, async () => {
    if (!isSameOrigin(request.headers)) throw new Refusal("forbidden");
    const [context, server] = await Promise.all([requestContext(), uploadServer()]);
    const [spoolId, ...more] = (await params).path ?? [];
    if (request.method === "POST" && spoolId === undefined) {
      const begun = await authoriseNewUpload(context, announced(request.headers));
      const response = await server.receive(request, begun);
      if (!response.ok) await forgetUpload(context.db, begun.spoolId);
      return response;
    }
    if (spoolId === undefined || more.length > 0 || request.method === "POST")
      throw new Refusal("upload_gone");
    // Who is asking, and for what, is looked at again for every request of an upload.
    if (request.method !== "DELETE") await authoriseUpload(context, spoolId);
    else await authoriseDrop(context, spoolId);
    const response = await server.receive(request);
    if (request.method === "DELETE" && response.ok) await forgetUpload(context.db, spoolId);
    return response;
  });

export { receive as DELETE, receive as HEAD, receive as PATCH, receive as POST };
