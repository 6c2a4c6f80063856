import { ownerOfLink } from "@sansang/api/users/one-time-link";
import { Banner } from "@sansang/ui/banner";
import { buttonLook } from "@sansang/ui/button-look";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChoosePasswordForm } from "../../../../features/users/choose-password-form.tsx";
import { ClientWords } from "../../../../i18n/client-words.tsx";
import { appServices } from "../../../../lib/app-services.ts";
import { SignInFrame } from "../../../../shell/sign-in-frame.tsx";
import { SIGN_IN_PATH } from "../../../../sign-in-path.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("chooseTitle"), referrer: "no-referrer" };
}

export default async function ChoosePasswordPage({ params }: PageProps<"/dat-mat-khau/[token]">) {
  const [t, { token }, { db }] = await Promise.all([getTranslations("signIn"), params, appServices()]);
  const owner = await ownerOfLink(db, token);
  return (
    <SignInFrame
      title={t("chooseTitle")}
      intro={owner ? t("chooseFor", { name: owner.name, login: owner.login }) : t("forWhom")}
    >
      {owner ? (
        <ClientWords of={["signIn"]}>
          <ChoosePasswordForm token={token} login={owner.login} codeHolder={owner.codeHolder} />
        </ClientWords>
      ) : (
        <>
          <Banner tone="late" role="alert" title={t("linkSpent")} />
          <a href={SIGN_IN_PATH} className={buttonLook({ size: 44 })}>
            {t("toSignIn")}
          </a>
        </>
      )}
    </SignInFrame>
  );
}
