import * as z from "zod";
import { BirthInput } from "../kernel/birth.input.ts";
import { PersonNameInput } from "../kernel/person-name.input.ts";
import { PersonalIdInput } from "../kernel/personal-id.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import type { FactKey } from "./candidate-facts.ts";
import { FactSourceInput } from "./fact-source.input.ts";
import { ETHNICITIES } from "./vocabulary/ethnicities.ts";
import { lastGrade, SCHOOL_SYSTEMS } from "./vocabulary/general-education.ts";
import { INTRODUCTIONS } from "./vocabulary/introduced-by.ts";
import { PARTY_MEMBERSHIPS } from "./vocabulary/party-membership.ts";
import { THEORY_LEVELS } from "./vocabulary/political-theory.ts";
import { QUALIFICATIONS } from "./vocabulary/qualifications.ts";
import { RELIGIONS } from "./vocabulary/religions.ts";
import { SEXES } from "./vocabulary/sex.ts";
import { STANDINGS } from "./vocabulary/standing.ts";

/** A word of a closed list; says `missing`, or `not_in_list` for one that it does not have. */
const oneOf = <const Codes extends readonly string[]>(codes: Codes) =>
  z.enum(codes, { error: ({ input }) => (input === undefined || input === "" ? "missing" : "not_in_list") });

const EducationInput = z
  .object({
    grade: z.int({ error: "not_grade" }).min(0, "not_grade"),
    system: oneOf(SCHOOL_SYSTEMS),
  })
  .superRefine(({ grade, system }, context) => {
    if (grade > lastGrade(system))
      context.addIssue({ code: "custom", path: ["grade"], message: "not_grade" });
  });

const fact = <Value extends z.ZodType>(value: Value) =>
  z.object({ value, source: FactSourceInput }, { error: "missing" });

/** What may stand in each fact. */
const FACTS = {
  name: fact(PersonNameInput),
  birth: fact(BirthInput),
  sex: fact(oneOf(SEXES)),
  ethnicity: fact(oneOf(ETHNICITIES)),
  religion: fact(oneOf(RELIGIONS)),
  hometown: fact(plainText(2, 200)),
  residence: fact(plainText(2, 200)),
  generalEducation: fact(EducationInput),
  qualification: fact(oneOf(QUALIFICATIONS)),
  politicalTheory: fact(oneOf(THEORY_LEVELS)),
  occupation: fact(plainText(2, 120)),
  position: fact(plainText(2, 120)),
  workplace: fact(plainText(2, 160)),
  partyMembership: fact(oneOf(PARTY_MEMBERSHIPS)),
  standing: fact(oneOf(STANDINGS)),
  introducedBy: fact(oneOf(INTRODUCTIONS)),
  personalId: fact(PersonalIdInput),
  healthRemarks: fact(plainText(2, 500)),
} as const satisfies Record<FactKey, z.ZodType>;

const everyFact = z.object(FACTS, { error: "missing" });

/** The facts of somebody who is entered: the first ones, and as many others as are known. */
export const EnteredFactsInput = everyFact
  .partial()
  .required({ name: true, birth: true, sex: true, standing: true, introducedBy: true });

/** The facts that a correction changes, at least one. */
export const CorrectedFactsInput = everyFact.partial().superRefine((facts, context) => {
  if (Object.keys(facts).length === 0) context.addIssue({ code: "custom", message: "missing" });
});

export type CandidateFacts = z.infer<typeof EnteredFactsInput>;
