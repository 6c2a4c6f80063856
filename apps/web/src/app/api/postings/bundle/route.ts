import { answer } from "@sansang/api/kernel/query";
import { wardBundle } from "@sansang/api/postings/lists/ward-bundle";
import { askedInput } from "../../../../lib/asked-input.ts";
import { requestContext } from "../../../../lib/context.ts";
import { paperResponse } from "../../../../lib/paper-response.ts";
import { answering } from "../../../../lib/refusal-response.ts";

/** Every published list of a unit in one PDF: `?unitId=`. */
export const GET = (request: Request): Promise<Response> =>
  answering("/api/postings/bundle", async () => {
    const context = await requestContext();
    const asked = { unitId: new URL(request.url).searchParams.get("unitId") ?? undefined };
    const { pdf, lists } = await answer(wardBundle, context, askedInput(wardBundle.input, asked, context));
    return paperResponse(pdf, { name: `niem-yet-${lists}-danh-sach.pdf`, kind: "attachment" });
  });
