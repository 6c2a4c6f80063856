import { RATING_WORDS } from "@sansang/rules/candidates/term-review";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../../lib/api.ts";
import { formatSource } from "../facts/format-facts.ts";

type Props = { shown: RouterOutputs["candidates"]["show"]; children?: ReactNode };

/** How an incumbent did in the term that ends; the newest review stands, earlier ones stay readable. */
export function TermReviewCard({ shown: { reviews }, children }: Props) {
  const t = useTranslations("candidates.term");
  return (
    <Card title={t("card")}>
      {reviews.length === 0 ? (
        <Chip tone="back" icon="circle-alert" plain>
          {t("none")}
        </Chip>
      ) : (
        <ol className="flex flex-col gap-3">
          {reviews.map((review, index) => (
            <Review key={review.at} review={review} isOld={index > 0} />
          ))}
        </ol>
      )}
      {children}
    </Card>
  );
}

function Review({
  review,
  isOld,
}: {
  review: RouterOutputs["candidates"]["show"]["reviews"][number];
  isOld: boolean;
}) {
  const t = useTranslations("candidates.term");
  const words = useTranslations("candidates.facts");
  const language = useLocale();
  const { rating, votersRemarks, documents, by, at } = review;
  return (
    <li className={isOld ? "text-ink-2 text-sm" : undefined}>
      <p className="font-semibold">{RATING_WORDS[rating][language]}</p>
      <p className="quote my-1">“{votersRemarks}”</p>
      <ul className="text-sm">
        {documents.map((source) => (
          <li key={`${source.text} ${source.page ?? ""}`}>{formatSource(source, words)}</li>
        ))}
      </ul>
      <p className="text-ink-2 text-sm">
        {t(isOld ? "replacedBy" : "recordedBy", {
          name: by,
          date: formatDate(dateIn(new Date(at)), language),
        })}
      </p>
    </li>
  );
}
