import type { Board } from "@sansang/api/reports/show-board";
import { isCommuneLevel } from "@sansang/rules/org/unit";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { inCycle } from "../../lib/cycles/cycle-choice.ts";
import { UnitPathLinks } from "../../lib/navigation/unit-path-links.tsx";

interface Props {
  readonly board: Board;
  readonly title: string;
  readonly chip: ReactNode;
  readonly extent: string;
  readonly cycleId: string | undefined;
}

/** Where one is, and how far the unit reaches. */
export function BoardTitle({ board: { parents, kind }, title, chip, extent, cycleId }: Props) {
  const t = useTranslations("reports");
  const [top] = parents;
  return (
    <>
      {kind !== "city" && parents.length > 0 && (
        <UnitPathLinks
          places={parents}
          hrefOf={(id) =>
            id === top?.id && !isCommuneLevel(top.kind) ? "/board" : inCycle(`/board/${id}`, cycleId)
          }
          label={t("place")}
        />
      )}
      <h1>{title}</h1>
      {chip}
      <p className="text-ink-2">{extent}</p>
    </>
  );
}
