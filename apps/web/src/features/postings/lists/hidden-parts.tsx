import { HIDDEN_WORDS } from "@sansang/rules/postings/public-occupation";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

/** What of people's occupations will not be printed, beside what will: seen before anybody sends or approves the list. */
export function HiddenParts({ people }: { people: RouterOutputs["postings"]["show"]["hidden"] }) {
  const t = useTranslations("postings.list.hidden");
  const language = useLocale();
  if (people.length === 0) return null;
  return (
    <section aria-label={t("title")} className="border-line border-b bg-back-bg px-4 py-2.5 text-sm">
      <h3 className="flex gap-2 font-semibold">
        <Icon name="lock" className="mt-0.5 text-back-fg" />
        {t("title")}
      </h3>
      <ul className="mt-1 flex flex-col gap-1.5 pl-6">
        {people.map(({ key, name, shown, hidden }) => (
          <li key={key} className="break-words">
            <a href={`/candidates/${key}`} className="font-semibold">
              {name}
            </a>
            {": "}
            {t("not", {
              parts: hidden.map(({ text, kind }) => `«${text}» (${HIDDEN_WORDS[kind][language]})`).join(", "),
            })}
            <span className="block text-ink-2">{shown ? t("printed", { shown }) : t("nothing")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
