import { institutionName } from "@sansang/rules/access/institution-names";
import { WHO_LOOKS } from "@sansang/rules/access/permission-rows";
import { roleWord } from "@sansang/rules/access/role-word";
import { initials } from "@sansang/rules/kernel/vietnamese-name";
import { Avatar } from "@sansang/ui/avatar";
import { Icon } from "@sansang/ui/icon";
import { Menu } from "@sansang/ui/menu";
import { getLocale, getTranslations } from "next-intl/server";
import { signOutHere } from "../features/users/sign-out-action.ts";
import { SignOutForm } from "../features/users/sign-out-form.tsx";
import type { Frame } from "./frame.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

const ROW = "flex min-h-11 w-full items-center gap-2.5 rounded-md px-2.5 font-medium hover:bg-sunken";

/** Who I am; language, appearance, my account, and the way out. */
export async function AccountMenu({ self }: { self: Frame["self"] }) {
  const [t, language] = await Promise.all([getTranslations("shell.account"), getLocale()]);
  const [grant] = self.grants;
  const body =
    grant &&
    (grant.institution
      ? institutionName(grant.institution, grant.unitKind, self.today)[language]
      : roleWord(grant.role, language, grant.unitKind));
  return (
    <div className="ml-auto flex shrink-0 items-center">
      <Menu
        id="account-menu"
        label={t("open", { name: self.name })}
        buttonClassName="flex min-h-11 items-center gap-[9px] px-1 text-left"
        button={
          <>
            <Avatar initials={initials(self.name)} />
            <span className="whitespace-nowrap font-medium text-sm/[1.125rem] max-md:hidden">
              {self.name}
              <span className="block font-normal text-ink-3 text-xs">{body}</span>
            </span>
          </>
        }
      >
        <p className="px-2.5 py-2">
          <b className="block font-semibold">{self.name}</b>
          <span className="text-ink-2 text-sm">{[body, grant?.unitName].filter(Boolean).join(" · ")}</span>
        </p>
        <hr className="my-1 border-line" />
        <div className="flex flex-col gap-2 px-2.5 py-2 text-sm">
          <span className="text-ink-2">{t("language")}</span>
          <LanguageSwitch />
          <span className="text-ink-2">{t("theme")}</span>
          <ThemeSwitch />
        </div>
        <hr className="my-1 border-line" />
        {self.grants.some(({ role }) => WHO_LOOKS.some((looks) => looks === role)) && (
          <a href="/errands" className={ROW}>
            <Icon name="clock" size={17} />
            {t("errands")}
          </a>
        )}
        <a href="/account" className={ROW}>
          <Icon name="user" size={17} />
          {t("own")}
        </a>
        <SignOutForm signOut={signOutHere}>
          <button type="submit" className={ROW}>
            <Icon name="log-out" size={17} />
            {t("signOut")}
          </button>
        </SignOutForm>
      </Menu>
    </div>
  );
}
