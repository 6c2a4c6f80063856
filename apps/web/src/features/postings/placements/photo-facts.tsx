import { formatMoment } from "@sansang/rules/kernel/date-words";
import { groupCode } from "@sansang/rules/postings/sheet-code";
import { useLocale, useTranslations } from "next-intl";
import { Fact } from "./fact.tsx";
import { formatDistance } from "./format-distance.ts";
import type { LocatedPlacement } from "./located-placement.ts";

type Props = { photo: LocatedPlacement["placement"]["photos"][number]; now: Date };

/** The facts of a photo: code, version, time, distance, who. */
export function PhotoFacts({ photo, now }: Props) {
  const t = useTranslations("postings.facts");
  const language = useLocale();
  return (
    <dl className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
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
    </dl>
  );
}
