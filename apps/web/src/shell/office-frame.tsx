import { useMessages, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DraftsOf } from "../drafts/drafts-of.tsx";
import { ChangeNotice } from "../features/changes/change-notice.tsx";
import { UploadStripLine } from "../features/files/upload-strip-line.tsx";
import { SignInAgain } from "../features/users/sign-in-again.tsx";
import { StaticMarkup } from "../markup/static-markup.tsx";
import { AccountMenu } from "./account-menu.tsx";
import type { Frame } from "./frame.ts";
import { PageTurn } from "./page-turn.tsx";
import { SoftLinks } from "./soft-links.tsx";
import { Whereabouts } from "./whereabouts.tsx";

/** What stands around a page, as it was drawn. */
export interface FrameMarkup {
  readonly self: Frame["self"];
  /** Says that nothing here is real; empty where it is. */
  readonly banner: string;
  readonly topBar: string;
  readonly tabBar: string;
}

export interface OfficeFrameProps {
  readonly markup: FrameMarkup;
  /** Where the ledger stood when the page was made. */
  readonly cursor: string;
  /** Office time of the page. */
  readonly now: Date;
  readonly children: ReactNode;
}

/** A drawn frame around a page, with what lives in the browser. */
export function OfficeFrame({ markup, cursor, now, children }: OfficeFrameProps) {
  const { self, banner, topBar, tabBar } = markup;
  const t = useTranslations("shell");
  const { shell } = useMessages();
  return (
    <DraftsOf userId={self.userId}>
      <a
        href="#main"
        className="-translate-y-20 absolute top-2 left-4 z-50 rounded-md bg-surface px-3.5 py-2 font-medium shadow-pop focus:translate-y-0"
      >
        {t("skip")}
      </a>
      {banner && <StaticMarkup className="contents" markup={banner} />}
      <header
        data-no-print=""
        className="flex min-h-14 items-stretch gap-2.5 border-line border-b bg-surface px-4 sm:pr-5 sm:pl-6"
      >
        <StaticMarkup className="flex min-w-0 grow items-stretch gap-2.5" markup={topBar} />
        <AccountMenu self={self} />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[1440px] px-4 pt-3.5 pb-28 outline-none sm:px-6 sm:pb-10"
      >
        {children}
      </main>
      <UploadStripLine userId={self.userId} />
      <StaticMarkup markup={tabBar} />
      <PageTurn words={shell.turn} />
      <SoftLinks />
      <Whereabouts />
      <ChangeNotice cursor={cursor} at={now.toISOString()} changed={shell.live.changed} />
      <SignInAgain login={self.login} words={shell.again} />
    </DraftsOf>
  );
}
