import { Banner } from "@sansang/ui/banner";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangePasswordForm } from "../../../features/users/change-password-form.tsx";
import { GuessesNote } from "../../../features/users/guesses-note.tsx";
import { OwnAccount } from "../../../features/users/own-account.tsx";
import { SignOutEverywhere } from "../../../features/users/sign-out-everywhere.tsx";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { serverApi } from "../../../lib/api.ts";
import { ownPath } from "../../../lib/own-path.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("users.own"))("title") };
}

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const [api, t, asked] = await Promise.all([serverApi(), getTranslations("users.own"), searchParams]);
  const [self, guesses] = await Promise.all([api.users.self({}), api.users.wrongGuesses({})]);
  return (
    <div className="mx-auto flex max-w-[720px] flex-col gap-3.5">
      <h1>{t("title")}</h1>
      {guesses && (
        <GuessesNote guesses={guesses} next={asked.next === undefined ? null : ownPath(asked.next)} />
      )}
      {asked.first !== undefined && self.secretsHeldBy && (
        <Banner tone="info" role="status" title={t("first", self.secretsHeldBy)}>
          <p className="text-sm">{t("firstText")}</p>
        </Banner>
      )}
      <OwnAccount self={self} />
      <ClientWords of={["users.change", "signIn"]}>
        <ChangePasswordForm login={self.login} />
      </ClientWords>
      <SignOutEverywhere />
    </div>
  );
}
