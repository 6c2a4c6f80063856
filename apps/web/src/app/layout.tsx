import "./globals.css";
import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LanguageProvider } from "../i18n/language-provider.tsx";
import { OutageNotice } from "../lib/outage/outage-notice.tsx";
import { readTheme } from "../lib/theme/read-theme.ts";
import { Answers } from "../shell/answers.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("description"),
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, theme] = await Promise.all([getLocale(), readTheme()]);
  return (
    <html lang={language} data-theme={theme === "system" ? undefined : theme}>
      <body>
        <LanguageProvider language={language}>
          {children}
          <OutageNotice />
        </LanguageProvider>
        <Answers />
      </body>
    </html>
  );
}
