import { answerRequest } from "@sansang/api/answer-request";
import { requestContext } from "../../../../lib/context.ts";
import { isSameOrigin } from "../../../../lib/same-origin.ts";

const answer = async (request: Request): Promise<Response> =>
  isSameOrigin(request.headers)
    ? answerRequest(request, "/api/trpc", requestContext)
    : new Response(null, { status: 403 });

export { answer as GET, answer as POST };
