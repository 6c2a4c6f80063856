import { answer } from "@sansang/api/kernel/query";
import { Refusal } from "@sansang/api/kernel/refusal";
import { previewInvitations } from "@sansang/api/users/invitations/preview-invitations";
import { formatFieldProblem } from "@sansang/rules/words/field-words";
import { MOST_MEGABYTES } from "../../../features/users/invite-many/most-megabytes.ts";
import type { ShownLine } from "../../../features/users/invite-many/shown-line.ts";
import { readLanguage } from "../../../i18n/read-language.ts";
import { requestContext } from "../../../lib/context.ts";
import { answering } from "../../../lib/refusal-response.ts";
import { isSameOrigin } from "../../../lib/same-origin.ts";
import { formOf, textIn } from "../../../lib/text-in.ts";

const MEGABYTE = 1024 * 1024;
/** The pasted rows beside the file. */
const REST = MEGABYTE;
const NO_STORE = { "Cache-Control": "no-store" };

/** What would be made of a sheet, row by row. Nothing is kept of it: it is read in memory and forgotten with the answer. */
export const POST = (request: Request): Promise<Response> =>
  answering("/api/invitations", async () => {
    if (!isSameOrigin(request.headers)) throw new Refusal("forbidden");
    const context = await requestContext();
    if (!context.actor) throw new Refusal("not_signed_in");
    const length = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(length <= MOST_MEGABYTES * MEGABYTE + REST))
      throw new Refusal("too_large", { megabytes: MOST_MEGABYTES });
    const form = await formOf(request);
    const file = form.get("file");
    const isFile = file instanceof File && file.size > 0;
    const parsed = previewInvitations.input.safeParse({
      text: textIn(form, "text") || undefined,
      xlsx: isFile ? Buffer.from(await file.arrayBuffer()).toString("base64") : undefined,
    });
    const language = await readLanguage();
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const sentence = formatFieldProblem(issue?.message ?? "", language);
      return Response.json(
        { sentence, field: issue?.path[0] === "xlsx" ? "file" : issue?.path[0] },
        { status: 422, headers: NO_STORE },
      );
    }
    const { lines } = await answer(previewInvitations, context, parsed.data);
    const shown = lines.map(
      ({ problems, ...line }): ShownLine => ({
        ...line,
        problems: problems.map(({ column, code }) => ({
          column,
          sentence: formatFieldProblem(code, language),
        })),
      }),
    );
    return Response.json({ lines: shown }, { headers: NO_STORE });
  });
