import { Refusal } from "@sansang/api/kernel/refusal";

/** The form that was sent. Refuses what is none, and what broke off on its way. */
export const formOf = (request: Request): Promise<FormData> =>
  request.formData().catch(() => {
    throw new Refusal("form_unreadable");
  });

/** What stands in a text field of a form; empty where there is no such field. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
