import * as z from "zod";
import { INSTITUTIONS } from "../access/roles.ts";
import { EVIDENCE_TYPES } from "../files/file-policy.ts";
import { openedWith } from "../kernel/edit.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { ReasonInput } from "../kernel/reason.input.ts";
import type { StepSetting } from "./cycle-checklist.ts";
import { type OwnStepCode, PHASES, STEP_CODES, type StepCode } from "./standard-template.ts";

const OwnCode = z.custom<OwnStepCode>((code) => typeof code === "string" && /^OWN_[1-9]\d{0,2}$/.test(code), {
  error: "missing",
});

/** A step of the template, or one of a cycle's own. */
export const StepCodeInput = z.union([z.enum(STEP_CODES), OwnCode]) satisfies z.ZodType<StepCode>;

/** Vietnamese is the original; English may be left to it. */
const words = (most: number) => z.object({ vi: plainText(2, most), en: plainText(2, most) });

const SlotInput = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, "missing"),
  name: words(120),
  required: z.boolean(),
  accepts: z.array(z.enum(EVIDENCE_TYPES)).min(1, "missing").max(EVIDENCE_TYPES.length),
  facts: z.enum(["document", "none"]),
});

const setting = {
  name: words(160),
  shortName: words(40),
  phase: z.enum(PHASES, { error: "missing" }),
  level: z.enum(["ward", "neighbourhood"], { error: "missing" }),
  responsible: words(80),
  check: words(400),
  daysBefore: z.int({ error: "not_count" }).min(0, "not_count").max(120, "not_count").nullable(),
  slots: z.array(SlotInput).max(8, "too_long"),
  institutions: z.array(z.enum(INSTITUTIONS)).max(INSTITUTIONS.length),
  waitsFor: z.array(StepCodeInput).max(30),
  leftOut: z.boolean(),
} satisfies { readonly [Key in keyof StepSetting]: z.ZodType<StepSetting[Key]> };

const unique = <T>(values: readonly T[]): boolean => new Set(values).size === values.length;

type Lists = Pick<StepSetting, "slots" | "waitsFor" | "institutions">;

/** Nothing is named twice. */
function eachOnce({ slots, waitsFor, institutions }: Lists, context: z.RefinementCtx): void {
  const lists = { slots: slots.map(({ code }) => code), waitsFor, institutions };
  for (const [path, list] of Object.entries(lists))
    if (!unique(list)) context.addIssue({ code: "custom", path: [path], message: "not_unique" });
}

const step = { cycleId: z.uuid(), stepCode: StepCodeInput.optional(), ...setting };

/** One step of the checklist of a cycle as it should read; without a code a further one. */
export const PreviewStepInput = z.object(step).superRefine(eachOnce);

/** `opened`: the step as the form found it; null for a further one. */
export const ChangeStepInput = z
  .object({
    ...step,
    reason: ReasonInput,
    opened: openedWith(Object.keys(setting) as (keyof StepSetting)[]),
  })
  .superRefine(eachOnce);
