import { answerPublic } from "@sansang/api/kernel/public-query";
import { officePhones } from "@sansang/api/users/office-phones";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficePhones } from "../../../../features/users/requests/office-phones.tsx";
import { RequestForm } from "../../../../features/users/requests/request-form.tsx";
import { ClientWords } from "../../../../i18n/client-words.tsx";
import { requestContext } from "../../../../lib/context.ts";
import { oneOf } from "../../../../lib/one-of.ts";
import { SignInFrame } from "../../../../shell/sign-in-frame.tsx";
import { SIGN_IN_PATH } from "../../../../sign-in-path.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn.forgotten"))("title") };
}

export default async function ForgottenPasswordPage({ searchParams }: PageProps<"/dang-nhap/quen-mat-khau">) {
  const [t, context, asked] = await Promise.all([
    getTranslations("signIn.forgotten"),
    requestContext(),
    searchParams,
  ]);
  const unitId = oneOf(asked.unit) || undefined;
  const found = (await answerPublic(officePhones, context, { unitId })) ?? { offices: [], phones: [] };
  return (
    <SignInFrame title={t("title")} intro={t("intro")}>
      <OfficePhones offices={found.offices} phones={found.phones} chosen={unitId} />
      <ClientWords of={["signIn"]}>
        <RequestForm />
      </ClientWords>
      <a href={SIGN_IN_PATH} className="text-link text-sm">
        {t("back")}
      </a>
    </SignInFrame>
  );
}
