import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";

type Props = {
  /** Where the list begins, on a page that is not its first. */
  first: string | null | undefined;
  /** Where it goes on. */
  next: string | null | undefined;
};

/** The ways to the other pages of a list; nothing where it has one. */
export function ListPages({ first, next }: Props) {
  const t = useTranslations("shell.pages");
  if (!first && !next) return null;
  return (
    <nav aria-label={t("all")} className="mt-3 flex flex-wrap gap-2.5">
      {first && (
        <a href={first} className={buttonLook({})}>
          <Icon name="chevron-left" />
          {t("first")}
        </a>
      )}
      {next && (
        <a href={next} className={buttonLook({})}>
          {t("next")}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  );
}
