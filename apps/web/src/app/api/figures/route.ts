import { answer } from "@sansang/api/kernel/query";
import { Refusal } from "@sansang/api/kernel/refusal";
import { checkFigures } from "@sansang/api/reports/check-figures";
import { formatFieldProblem } from "@sansang/rules/words/field-words";
import { getTranslations } from "next-intl/server";
import { formatFigures } from "../../../features/reports/figures/format-figures.ts";
import { MOST_MEGABYTES } from "../../../features/reports/figures/most-megabytes.ts";
import { readLanguage } from "../../../i18n/read-language.ts";
import { requestContext } from "../../../lib/context.ts";
import { answering } from "../../../lib/refusal-response.ts";
import { isSameOrigin } from "../../../lib/same-origin.ts";
import { formOf, textIn } from "../../../lib/text-in.ts";

const MEGABYTE = 1024 * 1024;
/** The text beside the file. */
const REST = MEGABYTE;
const NO_STORE = { "Cache-Control": "no-store" };

const base64In = async (form: FormData): Promise<string | undefined> => {
  const file = form.get("file");
  return file instanceof File && file.size > 0
    ? Buffer.from(await file.arrayBuffer()).toString("base64")
    : undefined;
};

const known = (text: string): string | undefined => text || undefined;
const numberIn = (text: string): number | undefined =>
  text ? Number(text.replace(/[.\s]/g, "")) : undefined;

/** Checks the figures of a pasted text or a Word file. Neither is kept: it is read in memory and forgotten with the answer. */
export const POST = (request: Request): Promise<Response> =>
  answering("/api/figures", async () => {
    if (!isSameOrigin(request.headers)) throw new Refusal("forbidden");
    const context = await requestContext();
    if (!context.actor) throw new Refusal("not_signed_in");
    const length = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(length <= MOST_MEGABYTES * MEGABYTE + REST))
      throw new Refusal("too_large", { megabytes: MOST_MEGABYTES });
    const form = await formOf(request);
    const parsed = checkFigures.input.safeParse({
      cycles: form.getAll("cycleId"),
      unitId: known(textIn(form, "unitId")),
      rounding: known(textIn(form, "rounding")),
      decimals: numberIn(textIn(form, "decimals")),
      asAt: known(textIn(form, "asAt")),
      text: known(textIn(form, "text")),
      docx: await base64In(form),
      n: numberIn(textIn(form, "n")),
    });
    const language = await readLanguage();
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const sentence = formatFieldProblem(issue?.message ?? "", language);
      const field = issue?.path[0] === "docx" ? "file" : issue?.path[0];
      return Response.json({ sentence, field }, { status: 422, headers: NO_STORE });
    }
    const checked = await answer(checkFigures, context, parsed.data);
    return Response.json(formatFigures(checked, await getTranslations("composition"), language), {
      headers: NO_STORE,
    });
  });
