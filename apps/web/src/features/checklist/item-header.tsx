import { stepOf } from "@sansang/rules/checklist/standard-template";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../lib/api.ts";
import { DueChip } from "./due-chip.tsx";
import { ItemStatusChip } from "./item-status-chip.tsx";

type Props = {
  item: RouterOutputs["checklist"]["show"] /** May the viewer open the board of the ward? */;
  seesWard: boolean;
  children?: ReactNode;
};

/** Where the item belongs, what it is, how it stands and when it is due; one height for every dossier. */
export function ItemHeader({ item, seesWard, children }: Props) {
  const t = useTranslations("checklist.item");
  const language = useLocale();
  const ofWard = item.unit.id === item.ward.id;
  return (
    <header className="flex min-h-[46px] flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <nav aria-label={t("place")} className="flex items-center gap-1.5">
          {seesWard ? (
            <Crumb href={`/board/${item.ward.id}`}>{item.ward.name}</Crumb>
          ) : (
            <span className="text-ink-2">{item.ward.name}</span>
          )}
          <Icon name="chevron-right" />
          {!ofWard && (
            <>
              <Crumb href={`/board/${item.unit.id}`}>{item.unit.name}</Crumb>
              <Icon name="chevron-right" />
            </>
          )}
        </nav>
        <h1>{stepOf(item.stepCode).name[language]}</h1>
        <ItemStatusChip
          step={item.stepCode}
          status={item.status}
          verifiedBy={item.verifiedBy}
          lostSince={item.lostGround?.since}
        />
        <DueChip status={item.status} due={item.due} suspended={item.cycle.suspended} today={item.today} />
      </div>
      {children}
    </header>
  );
}

function Crumb({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="font-medium text-link hover:underline max-sm:py-2.5">
      {children}
    </a>
  );
}
