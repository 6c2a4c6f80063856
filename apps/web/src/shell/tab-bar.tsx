import { formatTotal } from "@sansang/rules/kernel/number-words";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { Frame } from "./frame.ts";
import { isHere } from "./is-here.ts";
import { tabsOf } from "./nav.ts";
import { waitingAt } from "./waiting-at.ts";

/** The sections on a phone. */
export function TabBar({ actor, work }: Frame) {
  const t = useTranslations("shell");
  const language = useLocale();
  return (
    <nav
      aria-label={t("mainNavigation")}
      data-no-print=""
      className="fixed inset-x-0 bottom-0 z-10 flex h-[calc(72px+env(safe-area-inset-bottom))] border-line-2 border-t bg-surface pb-[calc(6px+env(safe-area-inset-bottom))] sm:hidden"
    >
      {tabsOf(actor).map(({ key, href, icon }) => (
        <a
          key={key}
          href={href}
          data-nav=""
          aria-current={isHere(href) ? "page" : undefined}
          className="tab-link"
        >
          <Icon name={icon} size={24} />
          {t(key === "today" || key === "board" ? `tab.${key}` : `nav.${key}`)}
          {waitingAt(key, work) > 0 && (
            <span className="absolute top-2 left-[calc(50%+6px)] min-w-[18px] rounded-full bg-back-solid px-[5px] text-center font-semibold text-on-solid text-mark/[1.125rem]">
              <span className="sr-only">{t("waiting", { count: waitingAt(key, work) })}</span>
              <span aria-hidden="true">{formatTotal(waitingAt(key, work), language, 99)}</span>
            </span>
          )}
        </a>
      ))}
      <a href="/more" data-nav="" aria-current={isHere("/more") ? "page" : undefined} className="tab-link">
        <Icon name="menu" size={24} />
        {t("tab.more")}
      </a>
    </nav>
  );
}
