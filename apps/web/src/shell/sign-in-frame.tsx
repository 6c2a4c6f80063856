import { showCountdown } from "@sansang/api/elections/show-countdown";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Countdown } from "../features/elections/countdown.tsx";
import { appServices } from "../lib/app-services.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Wordmark } from "./wordmark.tsx";

type Props = { title: ReactNode; intro: ReactNode; children: ReactNode };

/** Two halves: what the product is for, and the form. On a phone the form alone under the mark. */
export async function SignInFrame({ title, intro, children }: Props) {
  const [t, { db, clock }] = await Promise.all([getTranslations("signIn"), appServices()]);
  const countdown = await showCountdown(db, clock);
  return (
    <div className="grid min-h-dvh max-lg:grid-rows-[auto_1fr] lg:grid-cols-2">
      <header className="flex flex-col bg-anchor px-4 py-4 text-on-anchor sm:px-6 lg:px-16 lg:pt-11 lg:pb-10">
        <Wordmark large />
        <div className="my-auto max-lg:hidden">
          <p className="text-balance font-semibold text-[2.5rem]/[3.375rem] tracking-[-.015em]">
            {t("headline")}
          </p>
          <p className="mt-4 max-w-[52ch] text-md text-on-anchor-2">{t("purpose")}</p>
        </div>
        {countdown && (
          <div className="max-lg:hidden">
            <Countdown countdown={countdown} />
          </div>
        )}
      </header>
      <main id="main" className="flex flex-col bg-surface px-4 pt-4 pb-8 sm:px-10 lg:pt-6">
        <div className="self-end">
          <LanguageSwitch />
        </div>
        <div className="m-auto flex w-full max-w-[400px] flex-col gap-4 py-8">
          <div>
            <h1 className="text-2xl">{title}</h1>
            <p className="mt-1 text-ink-2">{intro}</p>
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
