import * as z from "zod";
import { INSTITUTIONS, ROLES } from "../access/roles.ts";
import { plainText } from "../kernel/plain-text.ts";
import { foldLogin, GivenPasswordInput, PasswordInput } from "./password.ts";

/** An empty field of a form is the same as none. */
const optional = <T extends z.ZodType>(input: T) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    input.optional(),
  );

/** A login to be given out; it is stored in the folded form. */
export const LoginInput = z
  .string({ error: "missing" })
  .max(100, "too_long")
  .overwrite(foldLogin)
  .min(1, "missing")
  .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, "not_login")
  .min(3, "too_short")
  .max(40, "too_long");

/** What a person may do and where; a supervisor always speaks for one institution, nobody else for any. */
const GrantInput = z
  .object({
    role: z.enum(ROLES, { error: "missing" }),
    institution: z.enum(INSTITUTIONS).nullish(),
    unitId: z.uuid({ error: "missing" }),
  })
  .superRefine(({ role, institution }, context) => {
    const format = (message: string) => context.addIssue({ code: "custom", path: ["institution"], message });
    if (role === "supervisor" && !institution) format("missing");
    if (role !== "supervisor" && institution) format("only_for_supervisors");
  });

export const InviteUserInput = z.object({
  login: LoginInput,
  name: plainText(2, 80),
  title: optional(plainText(1, 120)),
  phone: optional(z.string().regex(/^\+?[0-9][0-9 .-]{7,18}$/, "not_phone")),
  email: optional(z.email({ error: "not_email" }).max(200, "too_long")),
  grants: z.array(GrantInput, { error: "missing" }).min(1, "missing").max(20, "too_long"),
});

/** `deviceId`: made by the browser once, at random. */
export const DraftsKeyInput = z.object({ deviceId: z.uuid() });
export const DeactivateUserInput = z.object({ userId: z.uuid() });
export const RenewLinkInput = z.object({ userId: z.uuid() });
export const ChangePasswordInput = z.object({ current: GivenPasswordInput, password: PasswordInput });
/** `token`: the secret part of a one-time link. */
export const ChoosePasswordInput = z.object({ token: z.string().min(20).max(200), password: PasswordInput });
