import { grantsFor } from "@sansang/rules/access/can";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountSearch } from "../../../features/users/account-search.tsx";
import { AccountTable } from "../../../features/users/account-table.tsx";
import { Invite } from "../../../features/users/invite.tsx";
import { AtOrigin } from "../../../features/users/office-origin.tsx";
import { RequestsCard } from "../../../features/users/requests/requests-card.tsx";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { serverApi } from "../../../lib/api.ts";
import { installation } from "../../../lib/installation.ts";
import { oneOf } from "../../../lib/one-of.ts";
import { requireSession } from "../../../lib/session.ts";
import { StaticMarkup } from "../../../markup/static-markup.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("users"))("title") };
}

export default async function UsersPage({ searchParams }: PageProps<"/users">) {
  const [{ actor }, api, t, asked] = await Promise.all([
    requireSession(),
    serverApi(),
    getTranslations("users"),
    searchParams,
  ]);
  const q = oneOf(asked.q);
  const accounts = await api.users.listAccounts({
    q: q || undefined,
    after: oneOf(asked.after) || undefined,
  });
  const mayInvite = grantsFor(actor, "users.account.invite").length > 0;
  return (
    <ClientWords
      of={[
        "users.invite",
        "users.requests",
        "users.link",
        "users.end",
        "users.form",
        "users.code",
        "org.pick",
        "form",
      ]}
    >
      <AtOrigin origin={installation().origin}>
        <div className="mb-2.5 flex min-h-[46px] flex-wrap items-center gap-3">
          <h1 className="grow">{t("title")}</h1>
          <StaticMarkup className="contents">
            <AccountSearch q={q} />
          </StaticMarkup>
          {mayInvite && <Invite />}
        </div>
        <RequestsCard />
        <AccountTable accounts={accounts} q={q} mayChange={mayInvite} ownId={actor.userId} />
      </AtOrigin>
    </ClientWords>
  );
}
