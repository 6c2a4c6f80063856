"use client";
import {
  type BrokenMinimum,
  LEGAL_MINIMUM_WORDS,
  type LegalMinimum,
} from "@sansang/rules/elections/legal-minima";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Banner } from "@sansang/ui/banner";
import { useLocale, useTranslations } from "next-intl";

type Props = {
  minima: readonly BrokenMinimum[];
  accepted: readonly LegalMinimum[];
  change: (accepted: LegalMinimum[]) => void;
};

/** The minima of the law that the day breaks, each with its article and taken on by itself. */
export function BrokenMinima({ minima, accepted, change }: Props) {
  const t = useTranslations("elections.minima");
  const language = useLocale();
  if (minima.length === 0) return null;
  return (
    <Banner tone="late" role="status" title={t("title", { count: minima.length })}>
      <ul className="mt-1.5 flex flex-col gap-2">
        {minima.map(({ minimum, days, latest, citation, tag }) => (
          <li key={minimum}>
            <label className="flex items-start gap-2.5">
              <input
                type="checkbox"
                className="mt-1 size-[18px]"
                checked={accepted.includes(minimum)}
                onChange={({ target }) =>
                  change(
                    target.checked ? [...accepted, minimum] : accepted.filter((each) => each !== minimum),
                  )
                }
              />
              <span>
                {t("accept", {
                  act: LEGAL_MINIMUM_WORDS[minimum][language],
                  days,
                  day: formatDate(latest, language),
                  citation,
                  tag,
                })}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
