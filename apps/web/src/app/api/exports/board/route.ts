import { answer } from "@sansang/api/kernel/query";
import { Refusal } from "@sansang/api/kernel/refusal";
import { exportBoard } from "@sansang/api/reports/export-board";
import { readLanguage } from "../../../../i18n/read-language.ts";
import { requestContext } from "../../../../lib/context.ts";
import { cyclesChosen, cyclesOfPage } from "../../../../lib/cycles/cycle-choice.ts";
import { answering } from "../../../../lib/refusal-response.ts";

/** The figures of a board as CSV, in the visitor's language; `?unitId=` and `?cycle=` as on the board's page, `?at=` for an instant. */
export const GET = (request: Request): Promise<Response> =>
  answering("/api/exports/board", async () => {
    const context = await requestContext();
    const { searchParams } = new URL(request.url);
    const cycles = [...cyclesChosen(searchParams), ...cyclesOfPage(searchParams)];
    const input = {
      unitId: searchParams.get("unitId") ?? undefined,
      cycles: cycles.length > 0 ? cycles : undefined,
      at: searchParams.get("at") ?? undefined,
      language: await readLanguage(),
    };
    const { success, data } = exportBoard.input.safeParse(input);
    if (!success) throw new Refusal(context.actor ? "not_found" : "not_signed_in");
    const { fileName, csv } = await answer(exportBoard, context, data);
    return new Response(csv, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
