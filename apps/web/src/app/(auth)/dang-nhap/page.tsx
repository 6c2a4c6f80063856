import { Banner } from "@sansang/ui/banner";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "../../../features/users/sign-in-form.tsx";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { ownPath } from "../../../lib/own-path.ts";
import { auth } from "../../../lib/session.ts";
import { SignInFrame } from "../../../shell/sign-in-frame.tsx";
import { FORGOTTEN_PASSWORD_PATH } from "../../../sign-in-path.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/dang-nhap">) {
  const [t, { next, expired }, session] = await Promise.all([
    getTranslations("signIn"),
    searchParams,
    auth(),
  ]);
  if (session) redirect(ownPath(next));
  return (
    <SignInFrame title={t("title")} intro={t("forWhom")}>
      {expired && <Banner tone="info" role="status" title={t("expired")} />}
      <ClientWords of={["signIn"]}>
        <SignInForm next={ownPath(next)} />
      </ClientWords>
      <a href={FORGOTTEN_PASSWORD_PATH} className="text-link text-sm">
        {t("forgotten.link")}
      </a>
      <a href="/bau-cu" className="text-link text-sm">
        {t("publicPages")}
      </a>
    </SignInFrame>
  );
}
