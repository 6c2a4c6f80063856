import { openFile } from "@sansang/api/files/open-file";
import { answer } from "@sansang/api/kernel/query";
import { Refusal } from "@sansang/api/kernel/refusal";
import { rangeOf } from "../../../../lib/byte-range.ts";
import { requestContext } from "../../../../lib/context.ts";
import { etagOf, fileHeaders } from "../../../../lib/file-headers.ts";
import { answering } from "../../../../lib/refusal-response.ts";

interface Params {
  readonly params: Promise<{ fileId: string }>;
}

/** An evidence file for whoever may see its item: whole or in part, shown in place or saved (`?download`). */
export const GET = (request: Request, { params }: Params): Promise<Response> =>
  answering("/api/files", async () => {
    const context = await requestContext();
    const { success, data } = openFile.input.safeParse(await params);
    if (!success) throw new Refusal(context.actor ? "not_found" : "not_signed_in");
    const file = await answer(openFile, context, data);
    const headers = fileHeaders(file, new URL(request.url).searchParams.has("download"));
    if (request.headers.get("if-none-match") === etagOf(file))
      return new Response(null, { status: 304, headers });
    const isCurrent = [null, etagOf(file)].includes(request.headers.get("if-range"));
    const range = isCurrent ? rangeOf(request.headers.get("range"), file.size) : null;
    if (range === "outside")
      return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${file.size}` } });
    const { stream } = await context.storage.read(file.storageKey, range ?? undefined);
    if (!range) return new Response(stream, { headers: { ...headers, "Content-Length": String(file.size) } });
    const { from, to } = range;
    return new Response(stream, {
      status: 206,
      headers: {
        ...headers,
        "Content-Length": String(to - from + 1),
        "Content-Range": `bytes ${from}-${to}/${file.size}`,
      },
    });
  });
