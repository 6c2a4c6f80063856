import { fetchErrand } from "@sansang/api/jobs/errands";
import { answer } from "@sansang/api/kernel/query";
import { askedInput } from "../../../../lib/asked-input.ts";
import { requestContext } from "../../../../lib/context.ts";
import { paperResponse } from "../../../../lib/paper-response.ts";
import { answering } from "../../../../lib/refusal-response.ts";

interface Params {
  readonly params: Promise<{ errandId: string }>;
}

/** The result of an errand, for whoever asked for it. */
export const GET = (_: Request, { params }: Params): Promise<Response> =>
  answering("/api/errands", async () => {
    const context = await requestContext();
    const { storageKey, name } = await answer(
      fetchErrand,
      context,
      askedInput(fetchErrand.input, await params, context),
    );
    const { stream } = await context.storage.read(storageKey);
    return paperResponse(stream, { name, kind: "attachment" });
  });
