import type { Board } from "@sansang/api/reports/show-board";
import { isCommuneLevel } from "@sansang/rules/org/unit";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface Props {
  readonly board: Board;
  readonly title: string;
  readonly chip: ReactNode;
  readonly extent: string;
}

/** Where one is, and how far the unit reaches. */
export function BoardTitle({ board: { parents, kind }, title, chip, extent }: Props) {
  const t = useTranslations("reports");
  return (
    <>
      {kind !== "city" && parents.length > 0 && (
        <nav aria-label={t("place")}>
          <ol className="flex flex-wrap items-center gap-1.5">
            {parents.map(({ id, name, kind: level }, index) => (
              <li key={id} className="flex items-center gap-1.5">
                <a
                  href={index === 0 && !isCommuneLevel(level) ? "/board" : `/board/${id}`}
                  className="inline-flex min-h-6 items-center font-medium text-link hover:underline"
                >
                  {name}
                </a>
                <Icon name="chevron-right" size={14} />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1>{title}</h1>
      {chip}
      <p className="text-ink-2">{extent}</p>
    </>
  );
}
