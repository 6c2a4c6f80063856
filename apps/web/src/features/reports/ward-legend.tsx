import { ITEM_STATUS_WORDS, verifiedByWords } from "@sansang/rules/checklist/item-status";
import { VERIFIED_BY_BOTH_WORDS } from "@sansang/rules/checklist/item-status-words";
import type { Language } from "@sansang/rules/kernel/language";
import { Chip } from "@sansang/ui/chip";
import type { IconName } from "@sansang/ui/icon";
import type { Tone } from "@sansang/ui/tone";
import { useTranslations } from "next-intl";
import { ITEM_STATUS_LOOKS } from "../checklist/status-look.ts";

interface Props {
  readonly neighbourhoods: number;
  /** What they are called. */
  readonly units: string;
  readonly language: Language;
}

/** What the pictures and short words of the cells mean. */
export function WardLegend({ neighbourhoods, units, language }: Props) {
  const t = useTranslations("reports.legend");
  const means = useTranslations("reports.kpi");
  const entries: [Tone, IconName, string][] = [
    ["ok", "disc-check", t("done")],
    ["wait", "seal-left", verifiedByWords("fatherland_front")[language]],
    ["wait", "seal-right", verifiedByWords("home_affairs")[language]],
    ["wait", "seal-both", VERIFIED_BY_BOTH_WORDS[language]],
    ...(["submitted", "returned", "disputed", "draft", "not_started"] as const).map(
      (status): [Tone, IconName, string] => [
        ITEM_STATUS_LOOKS[status].tone,
        ITEM_STATUS_LOOKS[status].icon,
        ITEM_STATUS_WORDS[status][language],
      ],
    ),
    ["late", "triangle-alert", t("late")],
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-[18px] gap-y-1 border-line-2 border-t px-4 py-2 text-ink-2 text-xs">
      <span>{t("shared", { count: neighbourhoods, units })}</span>
      {entries.map(([tone, icon, words]) => (
        <Chip key={icon} tone={tone} icon={icon} plain small>
          {words}
        </Chip>
      ))}
      <span>{means("inTimeMeans")}</span>
    </div>
  );
}
