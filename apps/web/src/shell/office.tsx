import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DraftsOf } from "../drafts/drafts-of.tsx";
import { ChangeNotice } from "../features/changes/change-notice.tsx";
import { UploadStrip } from "../features/files/upload-strip.tsx";
import { SignInAgain } from "../features/users/sign-in-again.tsx";
import { DemoBanner } from "./demo-banner.tsx";
import { loadFrame } from "./frame.ts";
import { PageTurn } from "./page-turn.tsx";
import { SoftLinks } from "./soft-links.tsx";
import { TabBar } from "./tab-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { Whereabouts } from "./whereabouts.tsx";

/** Everything around a page of the office. */
export async function Office({ children }: { children: ReactNode }) {
  const [frame, t, { shell }] = await Promise.all([loadFrame(), getTranslations("shell"), getMessages()]);
  const { self, cursor, now } = frame;
  return (
    <DraftsOf userId={self.userId}>
      <a
        href="#main"
        className="-translate-y-20 absolute top-2 left-4 z-50 rounded-md bg-surface px-3.5 py-2 font-medium shadow-pop focus:translate-y-0"
      >
        {t("skip")}
      </a>
      {self.mode === "demo" && <DemoBanner now={now} />}
      <TopBar frame={frame} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[1440px] px-4 pt-3.5 pb-28 outline-none sm:px-6 sm:pb-10"
      >
        {children}
      </main>
      <UploadStrip />
      <TabBar frame={frame} />
      <PageTurn words={shell.turn} />
      <SoftLinks />
      <Whereabouts />
      <ChangeNotice cursor={cursor} at={now.toISOString()} changed={shell.live.changed} />
      <SignInAgain login={self.login} words={shell.again} />
    </DraftsOf>
  );
}
