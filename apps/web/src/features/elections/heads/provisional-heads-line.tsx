import { PROVISIONAL_STATES } from "@sansang/rules/elections/provisional-head";
import { Banner } from "@sansang/ui/banner";
import { buttonLook } from "@sansang/ui/button-look";
import { getTranslations } from "next-intl/server";
import { unlessRefused } from "../../../lib/api.ts";
import { headsHref } from "./heads-href.ts";

/** One line of somebody’s day: how many places are or will be without a head. Nothing where none is. */
export async function ProvisionalHeadsLine({ className }: { className?: string }) {
  const [found, t] = await Promise.all([
    unlessRefused(({ elections }) => elections.provisionalHeads({ limit: 1 })),
    getTranslations("heads"),
  ]);
  if (!found) return null;
  const { needing } = found;
  const open = PROVISIONAL_STATES.filter((state) => needing[state] > 0);
  if (open.length === 0) return null;
  return (
    <Banner
      tone={needing.over + needing.gap > 0 ? "late" : "back"}
      {...(className && { className })}
      title={t("needed", {
        count: open.reduce((sum, state) => sum + needing[state], 0),
        parts: open.map((state) => `${needing[state]} ${t(`count.${state}`)}`).join(", "),
      })}
      action={
        <a href={headsHref({})} className={buttonLook({ size: 36 })} data-no-print="">
          {t("all")}
        </a>
      }
    />
  );
}
