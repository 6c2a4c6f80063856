import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatTotal } from "@sansang/rules/kernel/number-words";
import { Badge } from "@sansang/ui/badge";
import { BrandMark } from "@sansang/ui/brand-mark";
import { useLocale, useTranslations } from "next-intl";
import { CycleSwitcher } from "../features/elections/cycle-switcher.tsx";
import type { Frame } from "./frame.ts";
import { GrantNewsLink } from "./grant-news-link.tsx";
import { homeOf, prepares } from "./home-of.ts";
import { isHere } from "./is-here.ts";
import { sectionsOf } from "./nav.ts";
import { waitingAt } from "./waiting-at.ts";
import { Wordmark } from "./wordmark.tsx";

type Props = Frame & { readonly today: CalendarDate };

/** Mark, cycles, sections. On a phone the sections move to the bar below. */
export function TopBar({ actor, self, cycles, work, grantNews, today }: Props) {
  const t = useTranslations("shell");
  const language = useLocale();
  const place = self.grants[0]?.unitName;
  return (
    <>
      {" "}
      <a href={homeOf(actor)} aria-label={`Sẵn Sàng, ${place ?? ""}`} className="flex shrink-0 items-center">
        <span className="max-sm:hidden">
          <Wordmark />
        </span>
        <span className="sm:hidden">
          {cycles.listed.length > 1 ? (
            <BrandMark size={24} className="text-link" />
          ) : (
            <Wordmark name={place} />
          )}
        </span>
      </a>
      <CycleSwitcher {...cycles} place={place ?? ""} today={today} />
      <nav
        aria-label={t("mainNavigation")}
        className="flex min-w-0 grow gap-0.5 overflow-x-auto max-sm:hidden"
      >
        {sectionsOf(actor).map(({ key, href }) => (
          <a
            key={key}
            href={href}
            data-nav=""
            aria-current={isHere(href) ? "page" : undefined}
            className="section-link"
          >
            {t(key === "board" && prepares(actor) ? "nav.wardBoard" : `nav.${key}`)}
            {waitingAt(key, work) > 0 && (
              <Badge>
                <span className="sr-only">{t("waiting", { count: waitingAt(key, work) })}</span>
                <span aria-hidden="true">{formatTotal(waitingAt(key, work), language, 1_000)}</span>
              </Badge>
            )}
          </a>
        ))}
      </nav>
      {grantNews && <GrantNewsLink {...grantNews} />}
    </>
  );
}
