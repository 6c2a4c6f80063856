import "server-only";
import { writeTemplate } from "@sansang/documents/write-template";
import { INSTITUTION_WORDS, INSTITUTIONS, ROLE_WORDS, ROLES } from "@sansang/rules/access/roles";
import { LANGUAGES } from "@sansang/rules/kernel/language";
import { MOST_INVITED, SHEET_COLUMNS } from "@sansang/rules/users/sheet/columns";
import * as z from "zod";
import { query } from "../../kernel/query.ts";
import { unitsAtHand } from "./units-at-hand.ts";

/** An empty sheet for people to be invited, with roles and institutions to choose from and the units by name. `content` in base64. */
export const inviteTemplate = query({
  action: "users.account.invite",
  input: z.object({ language: z.enum(LANGUAGES).default("vi") }),
  run: async ({ db, scope, input: { language }, now }) => {
    const units = await unitsAtHand(db, scope, now);
    const values = {
      role: ROLES.map((role) => ROLE_WORDS[role][language]),
      institution: INSTITUTIONS.map((each) => INSTITUTION_WORDS[each][language]),
    };
    const unit = SHEET_COLUMNS.find(({ key }) => key === "unit")?.head[language] ?? "";
    const bytes = await writeTemplate({
      name: { vi: "Tài khoản", en: "Accounts" }[language],
      columns: SHEET_COLUMNS.map(({ key, head, width }) => ({
        head: head[language],
        width,
        ...(key === "role" || key === "institution" ? { values: values[key] } : {}),
      })),
      rows: MOST_INVITED,
      words: { name: unit, head: unit, values: units.map(({ name }) => name) },
    });
    return {
      fileName: { vi: "mau-cap-tai-khoan.xlsx", en: "accounts-template.xlsx" }[language],
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      content: Buffer.from(bytes).toString("base64"),
    };
  },
});
