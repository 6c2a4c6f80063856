import { openFile } from "@sansang/api/files/open-file";
import { answer } from "@sansang/api/kernel/query";
import { askedInput } from "../../../../lib/asked-input.ts";
import { requestContext } from "../../../../lib/context.ts";
import { answering } from "../../../../lib/refusal-response.ts";
import { storedFileResponse } from "../../../../lib/stored-file-response.ts";

interface Params {
  readonly params: Promise<{ fileId: string }>;
}

/** An evidence file for whoever may see its item: whole or in part, shown in place or saved (`?download`). */
export const GET = (request: Request, { params }: Params): Promise<Response> =>
  answering("/api/files", async () => {
    const context = await requestContext();
    const file = await answer(openFile, context, askedInput(openFile.input, await params, context));
    return storedFileResponse(request, context, file);
  });
