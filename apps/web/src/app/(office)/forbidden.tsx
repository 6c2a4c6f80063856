import { buttonLook } from "@sansang/ui/button-look";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Notice } from "../../shell/notice.tsx";

export default async function Forbidden() {
  const t = await getTranslations("shell.forbidden");
  return (
    <Notice icon="shield-x" tone="late" title={t("title")}>
      <Link href="/" prefetch={false} className={buttonLook({ variant: "primary", size: 44 })}>
        {t("home")}
      </Link>
    </Notice>
  );
}
