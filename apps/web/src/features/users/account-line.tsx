import type { AccountRow } from "@sansang/api/users/list-accounts";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { sayDate } from "@sansang/rules/kernel/date-words";
import { Chip } from "@sansang/ui/chip";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountActs } from "./account-acts.tsx";
import { sayGrant } from "./say-grant.ts";

const CELL = "max-sm:block max-sm:border-b-0! max-sm:px-4! max-sm:py-0.5!";

/** One person. On a phone the cells stand below each other. */
export async function AccountLine({ account, mayChange }: { account: AccountRow; mayChange: boolean }) {
  const [t, language] = await Promise.all([getTranslations("users"), getLocale()]);
  const { id, name, login, title, grants, isActive, hasPassword, lastSignInAt } = account;
  return (
    <tr className="max-sm:block max-sm:border-line max-sm:border-b max-sm:py-3">
      <th scope="row" className={CELL}>
        <span className="font-semibold">{name}</span>
        <span className="block font-normal text-ink-2 text-sm">
          {[login, title].filter(Boolean).join(" · ")}
        </span>
      </th>
      <td className={CELL}>
        {grants.map((grant) => (
          <span key={`${grant.role} ${grant.unitId}`} className="block">
            {sayGrant(grant, language)}
          </span>
        ))}
      </td>
      <td className={CELL}>
        {!isActive ? (
          <Chip tone="muted" icon="lock" plain>
            {t("ended")}
          </Chip>
        ) : lastSignInAt ? (
          <span className="whitespace-nowrap">{sayDate(dateIn(new Date(lastSignInAt)), language)}</span>
        ) : (
          <Chip tone="late" icon="user-x" plain>
            {hasPassword ? t("never") : t("noPassword")}
          </Chip>
        )}
      </td>
      <td className={`${CELL} text-right empty:hidden max-sm:pt-2! max-sm:text-left`}>
        {mayChange && isActive && <AccountActs userId={id} name={name} hasPassword={hasPassword} />}
      </td>
    </tr>
  );
}
