import { INSTITUTIONS } from "@sansang/rules/access/roles";
import type { StepSetting } from "@sansang/rules/checklist/cycle-checklist";
import { paper, photos, type Slot, sheet } from "@sansang/rules/checklist/evidence-slot";
import { PHASES, type StepCode } from "@sansang/rules/checklist/standard-template";

/** What a place for evidence takes: an official paper that is described, a list or table, or photos. */
export const SLOT_KINDS = ["paper", "sheet", "photos"] as const;
type SlotKind = (typeof SLOT_KINDS)[number];
const MAKE = { paper, sheet, photos };

const kindOf = ({ facts, accepts }: Slot): SlotKind =>
  facts === "document" ? "paper" : accepts.includes("xlsx") ? "sheet" : "photos";

/** Most places for evidence that a step has. */
export const MOST_SLOTS = 8;

const WORDS = ["name", "shortName", "responsible", "check"] as const;
/** A step as it is typed: texts by their path, ticks that are empty or not. */
export type StepDraft = Record<string, string>;

const tick = (on: boolean): string => (on ? "yes" : "");

export function draftOf(setting: StepSetting | null): StepDraft {
  const words = WORDS.flatMap((field) =>
    (["vi", "en"] as const).map((language) => [`${field}.${language}`, setting?.[field][language] ?? ""]),
  );
  const slots = setting?.slots ?? [paper("slot_1", "", "")];
  return {
    ...Object.fromEntries(words),
    phase: setting?.phase ?? PHASES[0],
    level: setting?.level ?? "ward",
    daysBefore: setting?.daysBefore === null || !setting ? "" : String(setting.daysBefore),
    leftOut: tick(setting?.leftOut ?? false),
    ...Object.fromEntries(slots.flatMap((slot, at) => Object.entries(slotDraft(slot, at)))),
    ...Object.fromEntries(
      INSTITUTIONS.map((each) => [`verifies.${each}`, tick(setting?.institutions.includes(each) ?? true)]),
    ),
    ...Object.fromEntries((setting?.waitsFor ?? []).map((code) => [`waits.${code}`, "yes"])),
  };
}

const slotDraft = (slot: Slot, at: number): StepDraft => ({
  [`slot.${at}.code`]: slot.code,
  [`slot.${at}.vi`]: slot.name.vi,
  [`slot.${at}.en`]: slot.name.en,
  [`slot.${at}.kind`]: kindOf(slot),
  [`slot.${at}.required`]: tick(slot.required),
});

/** The places for evidence that are typed, in their order; one that was taken away has no code. */
export const slotsTyped = (draft: StepDraft): number[] =>
  Array.from({ length: MOST_SLOTS }, (_, at) => at).filter((at) => draft[`slot.${at}.code`]);

/** One more place, under a code that the step does not have yet. */
export function oneMoreSlot(draft: StepDraft): StepDraft {
  const taken = slotsTyped(draft).map((at) => draft[`slot.${at}.code`]);
  const free = Array.from({ length: MOST_SLOTS }, (_, at) => at).find((at) => !draft[`slot.${at}.code`]) ?? 0;
  const number = Array.from({ length: 99 }, (_, index) => index + 1).find(
    (each) => !taken.includes(`slot_${each}`),
  );
  return slotDraft(paper(`slot_${number}`, "", ""), free);
}

/** The setting that was typed; English that is left empty reads as the Vietnamese does. */
export function settingTyped(draft: StepDraft, codes: readonly StepCode[]) {
  const words = (field: string) => {
    const vi = draft[`${field}.vi`] ?? "";
    return { vi, en: draft[`${field}.en`]?.trim() ? draft[`${field}.en`] : vi };
  };
  return {
    name: words("name"),
    shortName: words("shortName"),
    responsible: words("responsible"),
    check: words("check"),
    slots: slotsTyped(draft).map((at) => {
      const { vi, en } = words(`slot.${at}`);
      const kind = (draft[`slot.${at}.kind`] ?? "paper") as SlotKind;
      const required = draft[`slot.${at}.required`] !== "";
      return MAKE[kind](draft[`slot.${at}.code`] ?? "", vi, en ?? vi, { required });
    }),
    institutions: INSTITUTIONS.filter((each) => draft[`verifies.${each}`]),
    waitsFor: codes.filter((code) => draft[`waits.${code}`]),
  };
}
