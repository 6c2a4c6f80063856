import { LEGAL_MINIMUM_WORDS, type LegalMinimum } from "../elections/legal-minima.ts";
import { isCalendarDate } from "../kernel/calendar.ts";
import { formatDate } from "../kernel/date-words.ts";
import type { ReasonDetail } from "../kernel/decision.ts";
import type { Language } from "../kernel/language.ts";
import { BLOCKING_STEP_WORDS, type BlockingStep } from "../postings/blocking-steps.ts";
import { REFUSAL_WORDS, type RefusalReason } from "./refusal-words.ts";

export { REFUSAL_WORDS, type RefusalReason } from "./refusal-words.ts";

export const isRefusalReason = (name: string): name is RefusalReason => Object.hasOwn(REFUSAL_WORDS, name);

const isBlockingStep = (fact: string): fact is BlockingStep => Object.hasOwn(BLOCKING_STEP_WORDS, fact);

const isLegalMinimum = (fact: string): fact is LegalMinimum => Object.hasOwn(LEGAL_MINIMUM_WORDS, fact);

/** Dates, steps and minima of the law are said in words; every other fact as it is. */
const text = (fact: string | number, language: Language): string => {
  if (typeof fact === "number") return String(fact);
  if (isBlockingStep(fact)) return BLOCKING_STEP_WORDS[fact][language];
  if (isLegalMinimum(fact)) return LEGAL_MINIMUM_WORDS[fact][language];
  return isCalendarDate(fact) ? formatDate(fact, language) : fact;
};

const filled = (sentence: string, detail: ReasonDetail, language: Language): string =>
  sentence.replace(/\{(\w+)\}/g, (blank, name: string) => text(detail[name] ?? blank, language));

/** The one sentence of a refusal: the fact; what to do. */
export const formatRefusal = (reason: RefusalReason, detail: ReasonDetail, language: Language): string =>
  filled(REFUSAL_WORDS[reason][language], detail, language);
