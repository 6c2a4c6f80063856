import type { CycleRow } from "@sansang/api/elections/list-cycles";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { isNeighbourhoodLevel } from "@sansang/rules/org/unit";
import { Icon } from "@sansang/ui/icon";
import { Menu } from "@sansang/ui/menu";
import { useTranslations } from "next-intl";
import { CycleChoice } from "./cycle-choice.tsx";
import { groupOf } from "./shown-cycles.ts";

interface Props {
  readonly listed: readonly CycleRow[];
  readonly shown: readonly CycleRow[];
  /** The reader's own unit, over several cycles. */
  readonly place: string;
  readonly today: CalendarDate;
}

const BOX = "self-center rounded-md border border-line px-2.5 py-[3px] text-left text-ink-2 text-xs/[1rem]";

/** Which cycles the pages are about; where there are several, the way to others. */
export function CycleSwitcher({ listed, shown, place, today }: Props) {
  const t = useTranslations("elections.choice");
  const [first, second] = shown;
  if (!first) return null;
  const wording = second ? { name: place, what: wordsOfMany(listed, shown, t) } : wordsOfOne(first, t);
  const lines = (
    <>
      <b className="block truncate font-semibold text-ink text-sm/[1.0625rem]">{wording.name}</b>
      <span className="block truncate">{wording.what}</span>
    </>
  );
  if (listed.length < 2) return <p className={`ml-1.5 hidden whitespace-nowrap lg:block ${BOX}`}>{lines}</p>;
  return (
    <Menu
      id="cycles"
      atStart
      label={t("looking", { place: wording.name, what: wording.what })}
      buttonClassName={`flex min-h-11 min-w-0 max-w-[232px] shrink-0 items-center gap-2 max-sm:max-w-[210px] sm:ml-1.5 ${BOX}`}
      className="w-[min(400px,calc(100vw-32px))]"
      button={
        <>
          <span className="min-w-0">{lines}</span>
          <Icon name="chevrons-up-down" size={14} className="shrink-0" />
        </>
      }
    >
      <CycleChoice listed={listed} shown={shown} today={today} className="max-h-[calc(100dvh-84px)]" />
    </Menu>
  );
}

type Translator = ReturnType<typeof useTranslations<"elections.choice">>;

function wordsOfOne(cycle: CycleRow, t: Translator) {
  const { unitName, unitKind, aboveName, termFrom, termTo } = cycle;
  const group = groupOf(cycle);
  return {
    name:
      isNeighbourhoodLevel(unitKind) && aboveName
        ? t("place", { unit: unitName, above: aboveName })
        : unitName,
    what: t(group === "open" ? "term" : group, { from: String(termFrom), to: String(termTo) }),
  };
}

function wordsOfMany(listed: readonly CycleRow[], shown: readonly CycleRow[], t: Translator): string {
  if (shown.some(({ closed }) => closed)) return t("several", { shown: shown.length });
  return t("open", { shown: shown.length, all: listed.filter(({ closed }) => !closed).length });
}
