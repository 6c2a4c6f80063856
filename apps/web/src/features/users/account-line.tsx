import type { AccountRow } from "@sansang/api/users/list-accounts";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import { Chip } from "@sansang/ui/chip";
import { getLocale, getTranslations } from "next-intl/server";
import { Tick } from "../../forms/choosing.tsx";
import { AccountActs } from "./account-acts.tsx";
import { formatGrant } from "./format-grant.ts";

/** One person. On a phone the cells stand below each other. */
export async function AccountLine({ account, mayChange }: { account: AccountRow; mayChange: boolean }) {
  const [t, language] = await Promise.all([getTranslations("users"), getLocale()]);
  const { id, name, login, title, grants, isActive, hasPassword, lastSignInAt } = account;
  return (
    <tr>
      <th scope="row">
        <span className="flex items-start gap-3">
          {mayChange && isActive && <Tick ids={[id]} label={t("several.choose", { name })} />}
          <span className="min-w-0">
            <a href={`/users/${id}`} className="font-semibold text-link hover:underline">
              {name}
            </a>
            <span className="block font-normal text-ink-2 text-sm">
              {[login, title].filter(Boolean).join(" · ")}
            </span>
          </span>
        </span>
      </th>
      <td>
        {grants.map((grant) => (
          <span key={grant.id} className="block">
            {formatGrant(grant, language)}
            {grant.status !== "in_force" && (
              <span className="text-ink-2 text-sm"> · {t(`status.${grant.status}`)}</span>
            )}
          </span>
        ))}
      </td>
      <td>
        {!isActive ? (
          <Chip tone="muted" icon="lock" plain>
            {t("ended")}
          </Chip>
        ) : lastSignInAt ? (
          formatDate(dateIn(new Date(lastSignInAt)), language)
        ) : (
          <Chip tone="late" icon="user-x" plain>
            {hasPassword ? t("never") : t("noPassword")}
          </Chip>
        )}
      </td>
      <td>
        {mayChange && isActive && (
          <AccountActs
            userId={id}
            name={name}
            hasPassword={hasPassword}
            isOfTwo={grants.some(({ role }) => needsConfirmation(role))}
          />
        )}
      </td>
    </tr>
  );
}
