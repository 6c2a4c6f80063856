import { CANDIDATE_STATUS_WORDS, type CandidateStatus } from "@sansang/rules/candidates/candidate-status";
import { GROUND_WORDS, type Ground } from "@sansang/rules/candidates/vocabulary/grounds";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import { CANDIDATE_STATUS_LOOKS } from "./status-look.ts";

type Props = {
  status: CandidateStatus;
  ground?: Ground | null;
  leftOn?: CalendarDate | null;
  /** Conflicts that stop the person. */
  blocked?: number;
};

/** Where a candidate is on the way; a conflict that stops him comes first. */
export function CandidateChip({ status, ground = null, leftOn = null, blocked = 0 }: Props) {
  const t = useTranslations("candidates");
  const language = useLocale();
  if (blocked > 0)
    return (
      <Chip tone="late" icon="triangle-alert">
        {t("blocked", { count: blocked })}
      </Chip>
    );
  const words = CANDIDATE_STATUS_WORDS[status][language];
  return (
    <Chip {...CANDIDATE_STATUS_LOOKS[status]}>
      {status === "not_eligible" && ground
        ? t("notEligibleFor", { ground: GROUND_WORDS[ground][language].toLowerCase() })
        : leftOn
          ? `${words} ${formatDate(leftOn, language)}`
          : words}
    </Chip>
  );
}
