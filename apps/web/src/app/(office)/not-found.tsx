import { buttonLook } from "@sansang/ui/button-look";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Notice } from "../../shell/notice.tsx";

export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <Notice icon="search" tone="none" title={t("title")}>
      <p className="max-w-[60ch] text-ink-2">{t("text")}</p>
      <Link href="/" prefetch={false} className={buttonLook({ variant: "primary", size: 44 })}>
        {t("home")}
      </Link>
    </Notice>
  );
}
