import * as z from "zod";
import { openedWith } from "../kernel/edit.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { GrantInput } from "./grant.input.ts";
import { optional } from "./optional.ts";
import { foldLogin, GivenPasswordInput, PasswordInput } from "./password.ts";
import { SecretCodeInput } from "./secret-code.ts";

/** A login to be given out; it is stored in the folded form. */
export const LoginInput = z
  .string({ error: "missing" })
  .max(100, "too_long")
  .overwrite(foldLogin)
  .min(1, "missing")
  .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, "not_login")
  .min(3, "too_short")
  .max(40, "too_long");

/** What an account says of its person; empty fields are none. */
const person = {
  name: plainText(2, 80),
  title: optional(plainText(1, 120)),
  phone: optional(z.string().regex(/^\+?[0-9][0-9 .-]{7,18}$/, "not_phone")),
  email: optional(z.email({ error: "not_email" }).max(200, "too_long")),
};

export const InviteUserInput = z.object({
  login: LoginInput,
  ...person,
  grants: z.array(GrantInput, { error: "missing" }).min(1, "missing").max(20, "too_long"),
});

export const EditAccountInput = z.object({
  userId: z.uuid(),
  ...person,
  opened: openedWith(["name", "title", "phone", "email"]),
});

/** `deviceId`: made by the browser once, at random. */
export const DraftsKeyInput = z.object({ deviceId: z.uuid() });
export const DeactivateUserInput = z.object({ userId: z.uuid() });
export const UnlockInput = z.object({ userId: z.uuid() });
export const RenewLinkInput = z.object({ userId: z.uuid() });
export const ChangePasswordInput = z.object({ current: GivenPasswordInput, password: PasswordInput });
/** `token`: the secret part of a one-time link; `code`: what somebody else holds, where the link needs it. */
export const ChoosePasswordInput = z.object({
  token: z.string().min(20).max(200),
  code: optional(SecretCodeInput),
  password: PasswordInput,
});
