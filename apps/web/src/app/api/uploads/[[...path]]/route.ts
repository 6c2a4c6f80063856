import { authoriseNewUpload, authoriseUpload } from "@sansang/api/files/authorise-upload";
import { Refusal } from "@sansang/api/kernel/refusal";
import type { SpoolNote } from "@sansang/storage/spool";
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

/** Who is asking, and for what, is looked at again for every request of an upload. */
async function authorise(request: Request, path: readonly string[]): Promise<SpoolNote | undefined> {
  const context = await requestContext();
  const [spoolId, ...more] = path;
  if (request.method === "POST" && spoolId === undefined)
    return authoriseNewUpload(context, announced(request.headers));
  if (spoolId === undefined || more.length > 0 || request.method === "POST") throw new Refusal("upload_gone");
  await authoriseUpload(context, spoolId);
}

const receive = (request: Request, { params }: Params): Promise<Response> =>
  answering(UPLOADS_PATH, async () => {
    if (!isSameOrigin(request.headers)) throw new Refusal("forbidden");
    const { path = [] } = await params;
    const note = await authorise(request, path);
    return (await uploadServer()).receive(request, note);
  });

export { receive as DELETE, receive as HEAD, receive as PATCH, receive as POST };
