import { answer } from "@sansang/api/kernel/query";
import { wardBundle } from "@sansang/api/postings/lists/ward-bundle";
import { askedInput } from "../../../../lib/asked-input.ts";
import { requestContext } from "../../../../lib/context.ts";
import { cyclesOfPage } from "../../../../lib/cycles/cycle-choice.ts";
import { paperResponse } from "../../../../lib/paper-response.ts";
import { answering } from "../../../../lib/refusal-response.ts";

/** Every published list of a unit in one PDF: `?unitId=&cycleId=`. */
export const GET = (request: Request): Promise<Response> =>
  answering("/api/postings/bundle", async () => {
    const context = await requestContext();
    const { searchParams } = new URL(request.url);
    const asked = { unitId: searchParams.get("unitId") ?? undefined, cycles: cyclesOfPage(searchParams) };
    const { pdf, lists } = await answer(wardBundle, context, askedInput(wardBundle.input, asked, context));
    return paperResponse(pdf, { name: `niem-yet-${lists}-danh-sach.pdf`, kind: "attachment" });
  });
