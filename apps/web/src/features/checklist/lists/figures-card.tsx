import type { ItemStatus } from "@sansang/rules/checklist/item-status";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { isNeighbourhoodLevel, type UnitKind } from "@sansang/rules/org/unit";
import { type Figures, formatFigureShares } from "@sansang/rules/reports/board-figures";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import type { IconName } from "@sansang/ui/icon";
import { type Tone, toneSolid } from "@sansang/ui/tone";
import { useLocale, useTranslations } from "next-intl";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";

type Props = {
  unit: { readonly id: string; readonly name: string; readonly kind: UnitKind };
  figures: Figures;
};

interface Part {
  readonly key: "verified" | "waiting" | "returned" | "unsent";
  readonly tone: Tone;
  readonly icon: IconName;
  readonly states: ItemStatus[];
}

const PARTS: readonly Part[] = [
  { key: "verified", tone: "ok", icon: "disc-check", states: ["verified"] },
  { key: "waiting", tone: "wait", icon: "clock", states: ["submitted", "disputed"] },
  { key: "returned", tone: "back", icon: "undo-2", states: ["returned"] },
  { key: "unsent", tone: "none", icon: "circle-dashed", states: ["not_started", "draft"] },
];

/** Where the unit stands: four figures that add up, each opening its rows. */
export function FiguresCard({ unit, figures }: Props) {
  const t = useTranslations("checklist.figures");
  const language = useLocale();
  const { verified, applicable } = figures;
  const isNeighbourhood = isNeighbourhoodLevel(unit.kind);
  // A khóm has part in the dossiers of its commune, which only its board lists.
  const hrefOf = ({ key, states }: Part) =>
    isNeighbourhood ? `/board/${unit.id}?pile=${key}` : itemFilterHref({ unitId: unit.id, states });
  return (
    <Card
      title={t("title", { unit: unit.name })}
      aside={
        <a href={`/board/${unit.id}`} className="font-medium text-link text-sm hover:underline max-sm:py-2">
          {t("board")}
        </a>
      }
    >
      <p className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
        <b className="font-semibold text-lg">{formatFigureShares(figures, language, 0).verified}</b>
        <span className="text-ink-2 text-sm">
          {t("verifiedOf", {
            verified: formatCount(verified, language),
            applicable: formatCount(applicable, language),
          })}
        </span>
      </p>
      <div
        data-bar=""
        aria-hidden="true"
        className="mb-3 flex h-2 gap-px overflow-hidden rounded-xs bg-sunken"
      >
        {PARTS.slice(0, 3).map(
          ({ key, tone }) =>
            figures[key] > 0 && (
              <span
                key={key}
                className={toneSolid[tone]}
                style={{ width: `${(figures[key] * 100) / applicable}%` }}
              />
            ),
        )}
      </div>
      <ul className="flex flex-col sm:gap-1">
        {PARTS.map(({ key, tone, icon, states }) => (
          <li key={key}>
            <a
              href={hrefOf({ key, tone, icon, states })}
              className="flex items-center justify-between gap-3 rounded-sm hover:underline max-sm:min-h-11"
            >
              <Chip tone={tone} icon={icon} plain>
                {t(key)}
              </Chip>
              <b className="font-semibold">{formatCount(figures[key], language)}</b>
            </a>
          </li>
        ))}
      </ul>
      {!isNeighbourhood && <p className="mt-2 text-ink-2 text-sm">{t("weighs")}</p>}
    </Card>
  );
}
