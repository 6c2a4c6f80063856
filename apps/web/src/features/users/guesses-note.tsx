import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { Banner } from "@sansang/ui/banner";
import { buttonLook } from "@sansang/ui/button-look";
import { getLocale, getTranslations } from "next-intl/server";
import type { RouterOutputs } from "../../lib/api.ts";

type Props = {
  guesses: NonNullable<RouterOutputs["users"]["wrongGuesses"]>;
  /** Where he was going when he signed in; null if he came by himself. */
  next: string | null;
};

const moment = (at: Date, language: Language): string =>
  `${formatClock(at)} ${formatDate(dateIn(at), language)}`;

/** How often somebody tried a wrong password on this account, from when to when, and what to do. */
export async function GuessesNote({ guesses: { guesses, firstAt, lastAt }, next }: Props) {
  const [t, language] = await Promise.all([getTranslations("users.own"), getLocale()]);
  const from = moment(firstAt, language);
  const to = moment(lastAt, language);
  return (
    <>
      <Banner tone="late" role="status" title={t("guesses", { count: guesses, from, to })}>
        {t("guessesAdvice")}
      </Banner>
      {next && (
        <a href={next} className={buttonLook({ size: 44, variant: "primary" })}>
          {t("goOn")}
        </a>
      )}
    </>
  );
}
