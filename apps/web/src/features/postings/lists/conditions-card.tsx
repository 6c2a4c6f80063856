import { BLOCKER_CODES } from "@sansang/rules/postings/posting-blockers";
import { formatRefusal } from "@sansang/rules/words/refusals";
import { buttonLook } from "@sansang/ui/button-look";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { concerns } from "../concerns.ts";
import { fixHref } from "./fix-href.ts";

/** Whoever prepared or verified a list never approves it, whatever his role is by now. */
const APART = ["prepared_this_list", "verified_this_list"] as const;

/** What keeps the list from being approved, each with the way to settle it; then what is in order. */
export function ConditionsCard({ posting }: { posting: RouterOutputs["postings"]["show"] }) {
  const t = useTranslations("postings.list");
  const language = useLocale();
  const { offers, mayPreview } = posting;
  const blockers = posting.blockers.filter(({ code }) => concerns(code, mayPreview));
  const approve = offers["postings.list.approve"] ?? offers["postings.list.publish"];
  const apart = approve && !approve.open && APART.find((code) => code === approve.reason);
  const met = BLOCKER_CODES.filter(
    (code) => concerns(code, mayPreview) && !blockers.some((blocker) => blocker.code === code),
  );
  return (
    <Card
      flush
      title={t("conditions")}
      aside={
        blockers.length > 0 ? (
          <Chip tone="late" icon="triangle-alert" small>
            {t("left", { count: blockers.length })}
          </Chip>
        ) : (
          <Chip tone="ok" icon="disc-check" small>
            {t("clean")}
          </Chip>
        )
      }
    >
      <ul className="divide-y divide-line">
        {blockers.map((blocker) => {
          const { code, detail } = blocker;
          const href = fixHref(blocker, posting);
          return (
            <li key={code + JSON.stringify(detail)} className="flex items-start gap-2.5 bg-late-bg px-4 py-2">
              <Icon name="triangle-alert" size={17} className="mt-0.5 text-late-fg" />
              <p className="grow font-medium">{formatRefusal(code, detail, language)}</p>
              {href && (
                <a href={href} data-stay="" className={buttonLook({ size: 30 })}>
                  {t(code === "preview_not_seen" ? "look" : "fix")}
                  <span className="sr-only">: {t(`met.${code}`)}</span>
                </a>
              )}
            </li>
          );
        })}
        {apart && (
          <li className="flex items-start gap-2.5 bg-late-bg px-4 py-2 font-medium">
            <Icon name="triangle-alert" size={17} className="mt-0.5 text-late-fg" />
            {formatRefusal(apart, {}, language)}
          </li>
        )}
        {approve && !apart && (
          <li className="flex items-start gap-2.5 px-4 py-2 text-sm">
            <Icon name="disc-check" size={17} className="mt-0.5 text-ok-fg" />
            {t("met.separate")}
          </li>
        )}
        {met.map((code) => (
          <li key={code} className="flex items-start gap-2.5 px-4 py-2 text-sm">
            <Icon name="disc-check" size={17} className="mt-0.5 text-ok-fg" />
            {t(`met.${code}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
