import { buttonLook } from "@sansang/ui/button-look";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { StaticMarkup } from "../markup/static-markup.tsx";
import { Notice } from "../shell/notice.tsx";

/** Made per request, so that its scripts carry the nonce of this answer. */
export default async function NotFound() {
  await connection();
  const t = await getTranslations("shell.notFound");
  return (
    <main id="main" className="mx-auto max-w-[720px] p-4 pt-16">
      <StaticMarkup>
        <Notice icon="search" tone="none" title={t("title")}>
          <p className="max-w-[60ch] text-ink-2">{t("text")}</p>
          <a href="/" className={buttonLook({ variant: "primary", size: 44 })}>
            {t("home")}
          </a>
        </Notice>
      </StaticMarkup>
    </main>
  );
}
