import { type StepSetting, settingOf } from "./cycle-checklist.ts";
import { paper } from "./evidence-slot.ts";
import { type StandardStepCode, stepOf } from "./standard-template.ts";

/** A step that a cycle has beside those of the template. */
export const REHEARSAL: StepSetting = {
  name: { vi: "Diễn tập kiểm phiếu", en: "Rehearsal of the count" },
  shortName: { vi: "Diễn tập", en: "Rehearsal" },
  phase: "information",
  level: "ward",
  responsible: { vi: "UBND cấp xã", en: "Commune committee" },
  check: { vi: "Có biên bản diễn tập.", en: "There are minutes." },
  daysBefore: 4,
  slots: [paper("minutes", "Biên bản diễn tập", "Minutes of the rehearsal")],
  institutions: ["home_affairs"],
  waitsFor: ["ELECTION_TEAM"],
  leftOut: false,
};

/** A step of the template as a cycle begins with it, but for what is said otherwise. */
export const standardSetting = (code: StandardStepCode, more: Partial<StepSetting> = {}): StepSetting => ({
  ...settingOf(stepOf(code)),
  ...more,
});
