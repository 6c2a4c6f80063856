import { formatCount } from "@sansang/rules/kernel/number-words";
import { Badge } from "@sansang/ui/badge";
import { useLocale, useTranslations } from "next-intl";
import type { Frame } from "./frame.ts";
import { GrantNewsLink } from "./grant-news-link.tsx";
import { homeOf, prepares } from "./home-of.ts";
import { isHere } from "./is-here.ts";
import { sectionsOf } from "./nav.ts";
import { Wordmark } from "./wordmark.tsx";

/** Mark, place and term, sections. On a phone the sections move to the bar below. */
export function TopBar({ actor, self, cycle, work, grantNews }: Frame) {
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
          <Wordmark name={place} />
        </span>
      </a>
      {cycle && (
        <p className="ml-1.5 hidden self-center whitespace-nowrap rounded-md border border-line px-2.5 py-[3px] text-ink-2 text-xs/[1rem] lg:block">
          <b className="block font-semibold text-ink text-sm/[1.0625rem]">{cycle.unitName}</b>
          {t("term", { from: String(cycle.termFrom), to: String(cycle.termTo) })}
        </p>
      )}
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
            {key === "worklist" && work !== null && work.count > 0 && (
              <Badge>
                <span className="sr-only">{t("waiting", { count: work.count })}</span>
                <span aria-hidden="true">
                  {work.count > 1_000 ? "1.000+" : formatCount(work.count, language)}
                </span>
              </Badge>
            )}
          </a>
        ))}
      </nav>
      {grantNews && <GrantNewsLink {...grantNews} />}
    </>
  );
}
