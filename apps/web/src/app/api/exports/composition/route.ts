import { answer } from "@sansang/api/kernel/query";
import { Refusal } from "@sansang/api/kernel/refusal";
import { exportComposition } from "@sansang/api/reports/export-composition";
import { readLanguage } from "../../../../i18n/read-language.ts";
import { requestContext } from "../../../../lib/context.ts";
import { cyclesOfPage } from "../../../../lib/cycles/cycle-choice.ts";
import { answering } from "../../../../lib/refusal-response.ts";

const numberOf = (text: string | null): number | undefined => (text ? Number(text) : undefined);

/** Who stands, unit by unit, as XLSX or CSV; `?unitId=&cycleId=&format=&rounding=&decimals=&asAt=` as on the page. */
export const GET = (request: Request): Promise<Response> =>
  answering("/api/exports/composition", async () => {
    const context = await requestContext();
    const { searchParams } = new URL(request.url);
    const input = {
      cycles: cyclesOfPage(searchParams),
      unitId: searchParams.get("unitId") ?? undefined,
      rounding: searchParams.get("rounding") ?? undefined,
      decimals: numberOf(searchParams.get("decimals")),
      asAt: searchParams.get("asAt") ?? undefined,
      format: searchParams.get("format") ?? "xlsx",
      language: await readLanguage(),
    };
    const { success, data } = exportComposition.input.safeParse(input);
    if (!success) throw new Refusal(context.actor ? "not_found" : "not_signed_in");
    const { fileName, mediaType, content } = await answer(exportComposition, context, data);
    return new Response(Buffer.from(content, "base64"), {
      headers: {
        "Content-Type": mediaType,
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
