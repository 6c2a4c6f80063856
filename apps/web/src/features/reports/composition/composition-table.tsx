import { formatCount } from "@sansang/rules/kernel/number-words";
import { GROUP_WORDS, type Group } from "@sansang/rules/reports/composition";
import { QUANTITIES } from "@sansang/rules/reports/quantity-words";
import { DataTable } from "@sansang/ui/data-table";
import type { ReactNode } from "react";
import { type CompositionWording, count, share } from "./composition-wording.ts";
import { FigureLink } from "./figure-link.tsx";
import type { CompositionUnit, Shown, ShownCounts, ShownPart } from "./shown-counts.ts";

const AGES = [
  "to_35",
  "from_36_to_50",
  "from_51_to_60",
  "over_60",
  "age_unknown",
] as const satisfies readonly Group[];

interface Props {
  readonly unit: CompositionUnit;
  readonly whole: Shown;
  readonly parts: readonly ShownPart[];
  /** With ages, contests and shares; without, only what the report says. */
  readonly full: boolean;
  /** Where the composition of a unit is shown. */
  readonly hrefOf: (unitId: string) => string;
  readonly wording: CompositionWording;
}

/** The same counts unit by unit. Each figure leads to its people, each unit to its own composition. */
export function CompositionTable({ unit, whole, parts, full, hrefOf, wording }: Props) {
  const { t } = wording;
  const groups: readonly (Group & (typeof QUANTITIES | typeof AGES)[number])[] = full
    ? [...QUANTITIES, ...AGES.filter((group) => group !== "age_unknown" || whole.counts[group] !== 0)]
    : QUANTITIES;
  return (
    <div className="unit-figures">
      <DataTable
        caption={t("caption", { unit: unit.name })}
        columns={[
          { head: t("column_head.unit"), as: "short" },
          { head: t("column_head.candidates") },
          ...groups.map((group) => ({
            head: t(`column_head.${group}`),
            title: GROUP_WORDS[group][wording.language],
          })),
          ...(full
            ? [
                { head: t("column_head.single"), title: t("panel.contests") },
                { head: t("column_head.nobody") },
              ]
            : []),
        ]}
      >
        {parts.map((part) => (
          <tr key={part.place.id}>
            <th scope="row" className="font-semibold">
              <a
                href={hrefOf(part.place.id)}
                className="inline-flex min-h-6 items-center hover:text-link hover:underline"
              >
                {part.place.name}
              </a>
            </th>
            <Figures place={part.place} shown={part} groups={groups} full={full} wording={wording} />
          </tr>
        ))}
        <tr className="bg-bg font-semibold">
          <th scope="row" className="font-semibold">
            {parts.length > 0 ? t("total") : unit.name}
          </th>
          <Figures place={unit} shown={whole} groups={groups} full={full} wording={wording} />
        </tr>
        {full && (
          <tr>
            <th scope="row" className="font-medium">
              {t("share")}
            </th>
            <Cell>{null}</Cell>
            {groups.map((group) => (
              <Cell key={group}>{share(whole.counts[group], whole.candidates, wording)}</Cell>
            ))}
            <Cell>{null}</Cell>
            <Cell>{null}</Cell>
          </tr>
        )}
      </DataTable>
    </div>
  );
}

const Cell = ({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) => (
  <td className={quiet ? "text-ink-3" : undefined}>{children}</td>
);

interface RowProps {
  readonly place: CompositionUnit;
  readonly shown: Shown;
  readonly groups: readonly (keyof ShownCounts)[];
  readonly full: boolean;
  readonly wording: CompositionWording;
}

function Figures({ place, shown: { candidates, counts, contests }, groups, full, wording }: RowProps) {
  const { t, language } = wording;
  const figures = [
    { group: "candidates" as const, value: candidates, words: t("column_head.candidates") },
    ...groups.map((group) => ({ group, value: counts[group], words: GROUP_WORDS[group][language] })),
  ];
  return (
    <>
      {figures.map(({ group, value, words }) => (
        <Cell key={group} quiet={!value}>
          <FigureLink
            place={place}
            group={group}
            count={value}
            label={t("rows", { count: count(value, wording), group: words, unit: place.name })}
            className="justify-end"
          >
            {count(value, wording)}
          </FigureLink>
        </Cell>
      ))}
      {full && <Cell quiet={contests.single === 0}>{formatCount(contests.single, language)}</Cell>}
      {full && <Cell quiet={contests.none === 0}>{formatCount(contests.none, language)}</Cell>}
    </>
  );
}
