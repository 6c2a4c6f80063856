import type { CycleRow } from "@sansang/api/elections/list-cycles";
import { formatLongDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { Empty } from "@sansang/ui/empty";
import { Icon } from "@sansang/ui/icon";
import { getLocale, getTranslations } from "next-intl/server";

const lookOf = ({ suspended, closed }: Pick<CycleRow, "suspended" | "closed">) =>
  closed
    ? ({ tone: "muted", icon: "lock" } as const)
    : suspended
      ? ({ tone: "back", icon: "calendar-x-2" } as const)
      : ({ tone: "ok", icon: "play" } as const);

/** The cycles of one's units, open ones first. */
export async function CycleList({ cycles }: { cycles: readonly CycleRow[] }) {
  const [t, language] = await Promise.all([getTranslations("elections"), getLocale()]);
  if (cycles.length === 0) return <Empty title={t("none")}>{t("noneText")}</Empty>;
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {cycles.map(({ id, name, unitName, termFrom, termTo, electionDay, suspended, closed }) => (
          <li key={id}>
            <a href={`/elections/${id}`} className="flex items-center gap-4 px-4 py-3 hover:bg-sunken">
              <span className="min-w-0 grow">
                <span className="block font-semibold">{name}</span>
                <span className="text-ink-2">
                  {t("line", {
                    unit: unitName,
                    from: String(termFrom),
                    to: String(termTo),
                    day: formatLongDate(electionDay, language),
                  })}
                </span>
              </span>
              <Chip {...lookOf({ suspended, closed })} plain>
                {t(closed ? "closed" : suspended ? "suspended.short" : "opened")}
              </Chip>
              <Icon name="chevron-right" size={18} className="text-ink-3" />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
