import type { Rule, Rules, Share, Tag } from "../elections/rules.ts";
import { formatShare, isShare, meetsShare } from "../elections/share.ts";
import type { CalendarDate } from "../kernel/calendar.ts";
import type { ReasonDetail } from "../kernel/decision.ts";
import type { Language, Words } from "../kernel/language.ts";

/** What the voters’ meeting said of one person. Agreed, against and abstained make those present. */
export interface Consultation {
  readonly heldOn: CalendarDate;
  readonly invited: number;
  readonly present: number;
  readonly agreed: number;
  readonly against: number;
  readonly abstained: number;
}

type Level = number | Share;
type ConsultationRules = Pick<Rules, "consultationMinPresent" | "consultationPassShare">;

/** How a figure stands to the level that somebody has set. `cannot_tell`: nobody has. */
export interface Measure {
  readonly answer: "reached" | "not_reached" | "cannot_tell";
  /** `≥ 2/3`, `≥ 55`; null where nobody has set one. */
  readonly level: string | null;
  readonly citation: string;
  readonly tag: Tag;
  /** Guidance that has been read binds; an analogue or a proposal (tags M, P) only warns. */
  readonly binds: boolean;
}

/** What may be concluded from the figures of a consultation. */
export interface ConsultationReading {
  readonly attendance: Measure;
  readonly trust: Measure;
}

const ONLY_WARNS: readonly Tag[] = ["M", "P"];

const reaches = (level: Level, count: number, whole: number): boolean =>
  isShare(level) ? meetsShare(level, count, whole) : count >= level;

const measured = ({ value, citation, tag }: Rule<Level>, count: number, whole: number): Measure => ({
  answer: value === null ? "cannot_tell" : reaches(value, count, whole) ? "reached" : "not_reached",
  level: value === null ? null : isShare(value) ? formatShare(value) : `≥ ${value}`,
  citation,
  tag,
  binds: value !== null && !ONLY_WARNS.includes(tag),
});

/** Those present of those invited, and those who agree of those present, by the rules in force. */
export const readConsultation = (
  { invited, present, agreed }: Pick<Consultation, "invited" | "present" | "agreed">,
  rules: ConsultationRules,
): ConsultationReading => ({
  attendance: measured(rules.consultationMinPresent, present, invited),
  trust: measured(rules.consultationPassShare, agreed, present),
});

export const CONSULTATION_REFUSALS = ["consultation_too_few_present", "consultation_not_passed"] as const;

/** Why guidance that binds lets nobody build on a consultation. */
export interface ConsultationObjection {
  readonly reason: (typeof CONSULTATION_REFUSALS)[number];
  readonly detail: ReasonDetail;
}

/** What binding guidance says against a consultation; none where it is silent or only proposed. */
export function consultationObjections(
  consultation: Pick<Consultation, "invited" | "present" | "agreed">,
  rules: ConsultationRules,
): ConsultationObjection[] {
  const { invited, present, agreed } = consultation;
  const { attendance, trust } = readConsultation(consultation, rules);
  const against = (measure: Measure, reason: ConsultationObjection["reason"], figures: ReasonDetail) =>
    measure.binds && measure.answer === "not_reached"
      ? [{ reason, detail: { ...figures, level: measure.level ?? "", citation: measure.citation } }]
      : [];
  return [
    ...against(attendance, "consultation_too_few_present", { present, invited }),
    ...against(trust, "consultation_not_passed", { agreed, present }),
  ];
}

const NOT_SET = {
  vi: "chưa có hướng dẫn nào đặt mức nên máy không kết luận",
  en: "no guidance sets a level, so nothing is concluded",
};

const TRUST_NOT_SET = {
  vi: "chưa có hướng dẫn nào đặt mức tín nhiệm nên máy không kết luận",
  en: "no guidance sets a level of trust, so nothing is concluded",
};

const measureWords = ({ answer, level, citation, binds }: Measure, reached: Words, not: Words): Words => {
  const words = answer === "reached" ? reached : not;
  return {
    vi: `${words.vi} mức ${level} ${binds ? `theo ${citation}` : "đề xuất, chỉ để lưu ý"}`,
    en: `${words.en} ${level} ${binds ? `by ${citation}` : "as proposed, a warning only"}`,
  };
};

const ATTENDANCE = [
  { vi: "số có mặt đạt", en: "attendance reaches" },
  { vi: "số có mặt chưa đạt", en: "attendance does not reach" },
] as const;
const TRUST = [
  { vi: "tín nhiệm đạt", en: "trust reaches" },
  { vi: "tín nhiệm chưa đạt", en: "trust does not reach" },
] as const;

/** What may be concluded, in words: «chưa có hướng dẫn nào đặt mức nên máy không kết luận». */
export function formatReading({ attendance, trust }: ConsultationReading, language: Language): string {
  const isAttendanceTold = attendance.answer !== "cannot_tell";
  const told: Words[] = [
    ...(isAttendanceTold ? [measureWords(attendance, ...ATTENDANCE)] : []),
    trust.answer !== "cannot_tell"
      ? measureWords(trust, ...TRUST)
      : isAttendanceTold
        ? TRUST_NOT_SET
        : NOT_SET,
  ];
  return told.map((words) => words[language]).join("; ");
}

/** «12/20 có mặt, 8 tán thành; …», with what may be concluded. */
export function formatConsultation(
  { invited, present, agreed }: Pick<Consultation, "invited" | "present" | "agreed">,
  reading: ConsultationReading,
  language: Language,
): string {
  const figures = {
    vi: `${present}/${invited} có mặt, ${agreed} tán thành`,
    en: `${present} of ${invited} present, ${agreed} agreed`,
  };
  return `${figures[language]}; ${formatReading(reading, language)}`;
}
