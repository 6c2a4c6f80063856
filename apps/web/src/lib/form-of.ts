import { Refusal } from "@sansang/api/kernel/refusal";

/** The form that was sent. Refuses what is none, and what broke off on its way. */
export const formOf = (request: Request): Promise<FormData> =>
  request.formData().catch(() => {
    throw new Refusal("form_unreadable");
  });
