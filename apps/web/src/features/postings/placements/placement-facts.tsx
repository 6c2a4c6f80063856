import { formatMoment } from "@sansang/rules/kernel/date-words";
import { groupCode } from "@sansang/rules/postings/sheet-code";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDistance } from "./format-distance.ts";
import type { LocatedPlacement } from "./located-placement.ts";

type Props = { placed: LocatedPlacement; now: Date };

/** The facts of a photo: code, version, time, distance, who, and that it is no second use of another. */
export function PlacementFacts({ placed: { list, site, placement }, now }: Props) {
  const t = useTranslations("postings.facts");
  const language = useLocale();
  const { photo } = placement;
  return (
    <dl className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      <Fact name={t("address")}>{site.address}</Fact>
      {list.code && (
        <Fact name={t("should", { version: list.version ?? 0 })}>
          <code className="font-mono">{groupCode(list.code)}</code>
        </Fact>
      )}
      {photo && (
        <>
          <Fact name={t("read")}>
            {photo.code ? (
              <>
                <code className="font-mono">{groupCode(photo.code)}</code>
                {` · ${t("version", { version: photo.version })}`}
              </>
            ) : (
              t("unread")
            )}
          </Fact>
          <Fact name={t("received")}>{formatMoment(new Date(photo.at), now, language)}</Fact>
          <Fact name={t("distance")}>
            {photo.distance === null ? t("noDistance") : formatDistance(photo.distance, language)}
          </Fact>
          <Fact name={t("takenBy")}>{photo.takenBy}</Fact>
          <Fact name={t("duplicate")}>
            <Icon name="disc-check" className="mr-1 inline text-ok-fg" />
            {t("noDuplicate")}
          </Fact>
        </>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 font-medium">{children}</dd>
    </>
  );
}
