import { grantsFor } from "@sansang/rules/access/can";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFilters } from "../../../features/users/account-filters.tsx";
import { readAccountQuery } from "../../../features/users/account-query.ts";
import { AccountTable } from "../../../features/users/account-table.tsx";
import { ACCOUNT_WORDS } from "../../../features/users/account-words.ts";
import { Invite } from "../../../features/users/invite.tsx";
import { RequestsCard } from "../../../features/users/requests/requests-card.tsx";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { serverApi } from "../../../lib/api.ts";
import { oneOf } from "../../../lib/one-of.ts";
import { requireSession } from "../../../lib/session.ts";

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
  const query = readAccountQuery(asked);
  const accounts = await api.users.listAccounts({ ...query, after: oneOf(asked.after) || undefined });
  const mayInvite = grantsFor(actor, "users.account.invite").length > 0;
  return (
    <ClientWords of={[...ACCOUNT_WORDS, "users.requests"]}>
      <div className="mb-2.5 flex min-h-[46px] flex-wrap items-center gap-3">
        <h1 className="grow">{t("title")}</h1>
        {mayInvite && <Invite />}
      </div>
      <RequestsCard />
      <AccountFilters query={query} unit={accounts.unit} />
      <AccountTable accounts={accounts} query={query} mayChange={mayInvite} ownId={actor.userId} />
    </ClientWords>
  );
}
