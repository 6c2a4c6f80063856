import { grantsFor } from "@sansang/rules/access/can";
import { Banner } from "@sansang/ui/banner";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientWords } from "../../i18n/client-words.tsx";
import { serverApi } from "../../lib/api.ts";
import { requireSession } from "../../lib/session.ts";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { GuessesNote } from "./guesses-note.tsx";
import { HandOverCard } from "./hand-over/hand-over-card.tsx";
import { OwnAccount } from "./own-account.tsx";
import { SignOutEverywhere } from "./sign-out-everywhere.tsx";

type Props = {
  /** He has just chosen his password with what two people held. */
  isFirst: boolean;
  /** Where he was going when he was shown what others had tried. */
  next: string | null;
  /** What other rooms keep for him. */
  children: ReactNode;
};

/** One's own account: what others tried, who one is, what one hands over, the password, the way out everywhere. */
export async function OwnAccountScreen({ isFirst, next, children }: Props) {
  const [{ actor }, api, t] = await Promise.all([
    requireSession(),
    serverApi(),
    getTranslations("users.own"),
  ]);
  const [self, guesses] = await Promise.all([api.users.self({}), api.users.wrongGuesses({})]);
  return (
    <div className="mx-auto flex max-w-[720px] flex-col gap-3.5">
      <h1>{t("title")}</h1>
      {guesses && <GuessesNote guesses={guesses} next={next} />}
      {isFirst && self.secretsHeldBy && (
        <Banner tone="info" role="status" title={t("first", self.secretsHeldBy)}>
          <p className="text-sm">{t("firstText")}</p>
        </Banner>
      )}
      <OwnAccount self={self} />
      {grantsFor(actor, "users.hand_over.accept").length > 0 && (
        <ClientWords of={["users.handOver", "form"]}>
          <HandOverCard userId={self.userId} name={self.name} links />
        </ClientWords>
      )}
      {children}
      <ClientWords of={["users.change", "signIn"]}>
        <ChangePasswordForm login={self.login} />
      </ClientWords>
      <SignOutEverywhere />
    </div>
  );
}
