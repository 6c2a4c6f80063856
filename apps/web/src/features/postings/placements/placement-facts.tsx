import { groupCode } from "@sansang/rules/postings/sheet-code";
import { useTranslations } from "next-intl";
import { Fact } from "./fact.tsx";
import type { LocatedPlacement } from "./located-placement.ts";

/** Where the sheet should hang, and its code. */
export function PlacementFacts({ placed: { list, site } }: { placed: LocatedPlacement }) {
  const t = useTranslations("postings.facts");
  return (
    <dl className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      <Fact name={t("address")}>{site.address}</Fact>
      {list.code && (
        <Fact name={t("should", { version: list.version ?? 0 })}>
          <code className="font-mono">{groupCode(list.code)}</code>
        </Fact>
      )}
    </dl>
  );
}
