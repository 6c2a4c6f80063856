import { formatTotal } from "@sansang/rules/kernel/number-words";
import { Badge } from "@sansang/ui/badge";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";

type Props = { news: number; waiting: number };

/** Which rights were given lately, and what waits for the reader's yes. */
export function GrantNewsLink({ news, waiting }: Props) {
  const t = useTranslations("grants.newsLink");
  const language = useLocale();
  const count = news + waiting;
  const words = count > 0 ? t("news", { count }) : t("none");
  return (
    <a
      href="/users/grants"
      aria-label={words}
      title={words}
      className="ml-auto flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-1 self-center text-ink-2 hover:text-link"
    >
      <Icon name="bell" size={19} />
      {count > 0 && (
        <Badge>
          <span aria-hidden="true">{formatTotal(count, language, 1_000)}</span>
        </Badge>
      )}
    </a>
  );
}
