import { answer } from "@sansang/api/kernel/query";
import { openPhoto } from "@sansang/api/postings/placements/open-photo";
import { askedInput } from "../../../../lib/asked-input.ts";
import { requestContext } from "../../../../lib/context.ts";
import { answering } from "../../../../lib/refusal-response.ts";
import { storedFileResponse } from "../../../../lib/stored-file-response.ts";

interface Params {
  readonly params: Promise<{ photoId: string }>;
}

/** A photo of a wall for whoever may see its list: the copy without hidden data, or with `?original` the sealed one. */
export const GET = (request: Request, { params }: Params): Promise<Response> =>
  answering("/api/photos", async () => {
    const context = await requestContext();
    const asked = { ...(await params), original: new URL(request.url).searchParams.has("original") };
    const photo = await answer(openPhoto, context, askedInput(openPhoto.input, asked, context));
    return storedFileResponse(request, context, photo);
  });
