import { grantsFor } from "@sansang/rules/access/can";
import { MOST_INVITED } from "@sansang/rules/users/sheet/columns";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InviteMany } from "../../../../features/users/invite-many/invite-many.tsx";
import { ClientWords } from "../../../../i18n/client-words.tsx";
import { Crumbs } from "../../../../lib/navigation/crumbs.tsx";
import { requireSession } from "../../../../lib/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("users.many"))("title") };
}

export default async function InviteManyPage() {
  const [{ actor }, t] = await Promise.all([requireSession(), getTranslations("users")]);
  if (grantsFor(actor, "users.account.invite").length === 0) forbidden();
  return (
    <ClientWords of={["users.many", "form"]}>
      <div data-no-print="">
        <Crumbs links={[{ href: "/users", label: t("title") }]} title={t("many.title")}>
          <a href="/api/exports/invite-template" download className={buttonLook({ size: 44 })}>
            <Icon name="download" />
            {t("many.template")}
          </a>
        </Crumbs>
        <p className="mb-3 max-w-[80ch] text-ink-2">{t("many.text", { most: MOST_INVITED })}</p>
      </div>
      <InviteMany />
    </ClientWords>
  );
}
