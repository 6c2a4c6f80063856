import type { UnitRow } from "@sansang/api/org/list-units";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { neighbourhoodWord } from "@sansang/rules/org/neighbourhood-word";
import {
  isCommuneLevel,
  isNeighbourhoodLevel,
  mayHold,
  UNIT_KINDS,
  type UnitKind,
  unitKindWord,
} from "@sansang/rules/org/unit";
import { Icon } from "@sansang/ui/icon";
import { TagLabel } from "@sansang/ui/tag-label";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { UnitLinks } from "./history/unit-links.tsx";
import { HouseholdsFlag } from "./households-flag.tsx";
import { UnitActs } from "./unit-acts.tsx";

type Props = { units: readonly UnitRow[]; on: CalendarDate; mayChange: boolean };

/** The tree as it stands on a day: communes open and close, their khóm inside. */
export function UnitTree({ units, on, mayChange }: Props) {
  const known = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(units, ({ parentId }) => (parentId && known.has(parentId) ? parentId : ""));
  return <Branch units={below.get("") ?? []} below={below} on={on} mayChange={mayChange} />;
}

type BranchProps = Props & { below: ReadonlyMap<string, readonly UnitRow[]> };

function Branch({ units, below, on, mayChange }: BranchProps) {
  return (
    <ul className="flex flex-col gap-1.5">
      {units.map((unit) => {
        const children = below.get(unit.id) ?? [];
        const holds = children.map(({ kind }) => kind);
        const acts = mayChange && <Acts unit={unit} on={on} />;
        const inside = children.length > 0 && (
          <div className="mt-1.5 ml-3 border-line border-l pl-3 sm:ml-5 sm:pl-4">
            <Branch units={children} below={below} on={on} mayChange={mayChange} />
          </div>
        );
        if (!isCommuneLevel(unit.kind) || !inside)
          return (
            <li key={unit.id}>
              <UnitLine unit={unit} on={on} holds={holds} acts={acts} />
              {inside}
            </li>
          );
        return (
          <li key={unit.id}>
            <details>
              <summary className="rounded-lg">
                <UnitLine unit={unit} on={on} holds={holds} isSummary />
              </summary>
              <div className="mt-1.5 ml-3 flex flex-wrap items-center gap-x-3 sm:ml-5">
                <UnitLinks units={[{ id: unit.id, name: unit.name, above: null }]} />
                {acts}
              </div>
              {inside}
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function Acts({ unit: { id, name, bareName, kind, phone }, on }: { unit: UnitRow; on: CalendarDate }) {
  const kinds = isNeighbourhoodLevel(kind) ? [] : UNIT_KINDS.filter((child) => mayHold(kind, child));
  return <UnitActs unit={{ id, name, bareName, kind, phone }} on={on} kinds={kinds} />;
}

type LineProps = {
  unit: UnitRow;
  on: CalendarDate;
  /** The kinds of what is inside, one by one. */
  holds: readonly UnitKind[];
  acts?: ReactNode;
  /** Pressed to open what is inside: its name leads nowhere. */
  isSummary?: boolean;
};

async function UnitLine({ unit, on, holds, acts, isSummary = false }: LineProps) {
  const [t, language] = await Promise.all([getTranslations("org"), getLocale()]);
  const { kind, name, code, households, phone, isSynthetic } = unit;
  const facts = [
    unitKindWord(unit)[language],
    code && t("code", { code }),
    households && t("households", { count: formatCount(households, language) }),
    isCommuneLevel(kind) &&
      t("holds", { count: holds.length, units: neighbourhoodWord(holds, holds.length, language) }),
    phone && t("phone", { phone }),
  ];
  return (
    <div
      data-frame=""
      className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-line bg-surface px-4 py-1.5"
    >
      {isCommuneLevel(kind) && holds.length > 0 && <Icon name="chevrons-up-down" className="text-ink-3" />}
      {isSummary ? (
        <span className="font-semibold">{name}</span>
      ) : (
        <a
          href={`/units/${unit.id}`}
          className="inline-flex min-h-11 items-center font-semibold hover:underline"
        >
          {name}
        </a>
      )}
      <span className="grow text-ink-2 text-sm">{facts.filter(Boolean).join(" · ")}</span>
      <HouseholdsFlag unit={unit} on={on} />
      {isSynthetic && <TagLabel>{t("synthetic")}</TagLabel>}
      {acts}
    </div>
  );
}
