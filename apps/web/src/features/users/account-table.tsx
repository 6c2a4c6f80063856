import { buttonLook } from "@sansang/ui/button-look";
import { Card } from "@sansang/ui/card";
import { DataTable } from "@sansang/ui/data-table";
import { Empty } from "@sansang/ui/empty";
import { getTranslations } from "next-intl/server";
import { Choosing, Tick } from "../../forms/choosing.tsx";
import type { RouterOutputs } from "../../lib/api.ts";
import { AccountLine } from "./account-line.tsx";
import { type AccountQuery, accountsHref } from "./account-query.ts";
import { AccountsBar } from "./many/accounts-bar.tsx";

type Accounts = RouterOutputs["users"]["listAccounts"];

type Props = { accounts: Accounts; query: AccountQuery; mayChange: boolean; ownId: string };

/** People, what they may do, and whether they have been here. */
export async function AccountTable({ accounts: { rows, next, total }, query, mayChange, ownId }: Props) {
  const t = await getTranslations("users");
  if (rows.length === 0)
    return (
      <Empty
        title={query.q ? t("none", { q: query.q }) : t("filter.noneTitle")}
        actions={
          <a href="/users" className={buttonLook({ size: 44 })}>
            {t("all")}
          </a>
        }
      >
        {t("noneText")}
      </Empty>
    );
  const able = mayChange ? rows.filter(({ id, isActive }) => isActive && id !== ownId) : [];
  return (
    <Choosing>
      <AccountsBar accounts={able.map(({ id, name, grants }) => ({ id, name, grants }))} />
      <p className="mb-2 text-ink-2">{t("shownOf", { shown: rows.length, total })}</p>
      <Card flush>
        <DataTable
          caption={t("title")}
          stacked="lines"
          columns={[
            {
              head: (
                <span className="flex items-center gap-3">
                  {able.length > 0 && <Tick ids={able.map(({ id }) => id)} label={t("several.chooseAll")} />}
                  {t("person")}
                </span>
              ),
            },
            { head: t("rights") },
            { head: t("lastSeen"), as: "short" },
            { head: t("acts"), as: "acts" },
          ]}
        >
          {rows.map((account) => (
            <AccountLine key={account.id} account={account} mayChange={mayChange && account.id !== ownId} />
          ))}
        </DataTable>
        {next && (
          <p className="border-line border-t px-4 py-2.5">
            <a
              href={accountsHref({ ...query, after: next })}
              className="font-medium text-link hover:underline"
            >
              {t("more")}
            </a>
          </p>
        )}
      </Card>
    </Choosing>
  );
}
