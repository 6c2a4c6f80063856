import { answerRequest } from "@sansang/api/answer-request";
import { Refusal } from "@sansang/api/kernel/refusal";
import { TRPCError } from "@trpc/server";
import { env } from "../../../../env.ts";
import { isOfOtherBuild } from "../../../../gateway/deployment.ts";
import { requestContext } from "../../../../lib/context.ts";
import { isSameOrigin } from "../../../../lib/same-origin.ts";

/** What a page of another build means by a command is not what this one does. */
const refuseOutdated = (): never => {
  throw new TRPCError({ code: "PRECONDITION_FAILED", cause: new Refusal("outdated_page") });
};

const answer = async (request: Request): Promise<Response> =>
  isSameOrigin(request.headers)
    ? answerRequest(
        request,
        "/api/trpc",
        isOfOtherBuild(request.headers, env().NEXT_DEPLOYMENT_ID) ? refuseOutdated : requestContext,
      )
    : new Response(null, { status: 403 });

export { answer as GET, answer as POST };
