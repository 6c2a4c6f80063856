import { formatRefusal } from "@sansang/rules/words/refusals";
import { Banner } from "@sansang/ui/banner";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { AccountActs } from "../account-acts.tsx";
import { ACCOUNT_WORDS } from "../account-words.ts";
import { HandOverCard } from "../hand-over/hand-over-card.tsx";
import { AccountHistory } from "./account-history.tsx";
import { FactsCard } from "./facts-card.tsx";
import { RightsCard } from "./rights-card.tsx";
import type { ShownAccount } from "./shown-account.ts";
import { UnlockButton } from "./unlock-button.tsx";

type Props = { account: ShownAccount; now: Date };

/** One account: who it is, what he may do and since when, what happened, and what the viewer may change. */
export function AccountScreen({ account, now }: Props) {
  return (
    <ClientWords of={ACCOUNT_WORDS}>
      <Head account={account} />
      <div className="flex flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,1fr)_420px] xl:items-start xl:gap-3.5">
        <div className="flex min-w-0 flex-col gap-3">
          <RightsCard account={account} now={now} />
          {account.mayChange && !account.isOwn && <HandOverCard userId={account.id} name={account.name} />}
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <FactsCard account={account} now={now} />
          <AccountHistory history={account.history} now={now} />
        </div>
      </div>
    </ClientWords>
  );
}

function Head({ account }: { account: ShownAccount }) {
  const t = useTranslations("users");
  const language = useLocale();
  const { id, name, title, isActive, isOwn, isOfTwo, hasPassword, mayChange, hindrance } = account;
  return (
    <>
      <Crumbs links={[{ href: "/users", label: t("title") }]} title={name} note={title}>
        {!isActive && (
          <Chip tone="muted" icon="lock">
            {t("ended")}
          </Chip>
        )}
        {mayChange && !hindrance && !isOwn && (
          <AccountActs userId={id} name={name} hasPassword={hasPassword} isOfTwo={isOfTwo} />
        )}
      </Crumbs>
      {account.waits !== null && (
        <Banner
          tone="back"
          title={t("account.waits", { minutes: account.waits })}
          className="mb-3"
          action={!hindrance && !isOwn && <UnlockButton userId={id} />}
        />
      )}
      {mayChange && hindrance && (
        <Banner tone="info" title={formatRefusal(hindrance, {}, language)} className="mb-3" />
      )}
    </>
  );
}
