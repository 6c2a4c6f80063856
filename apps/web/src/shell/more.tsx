import { type Actor, grantsFor } from "@sansang/rules/access/can";
import { Icon, type IconName } from "@sansang/ui/icon";
import { getTranslations } from "next-intl/server";
import { signOutHere } from "../features/users/sign-out-action.ts";
import { SignOutForm } from "../features/users/sign-out-form.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { sectionsOf, tabsOf } from "./nav.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

const BOX = "overflow-hidden rounded-xl border border-line bg-surface";
const ROW = "flex min-h-[52px] w-full items-center gap-3 px-4 font-medium hover:bg-sunken";

function Row({ href, icon, words }: { href: string; icon: IconName; words: string }) {
  return (
    <a href={href} className={ROW}>
      <Icon name={icon} size={20} className="text-link" />
      <span className="grow">{words}</span>
      <Icon name="chevron-right" size={18} className="text-ink-3" />
    </a>
  );
}

/** What the bar below has no room for: the other sections, my account, language, appearance, the way out. */
export async function More({ actor }: { actor: Actor }) {
  const t = await getTranslations("shell");
  const tabs = tabsOf(actor);
  return (
    <>
      <div className={`${BOX} divide-y divide-line`}>
        {sectionsOf(actor)
          .filter((section) => !tabs.includes(section))
          .map(({ key, href, icon }) => (
            <Row key={key} href={href} icon={icon} words={t(`nav.${key}`)} />
          ))}
        {grantsFor(actor, "users.grant.view").length > 0 && (
          <Row href="/users/grants" icon="bell" words={t("nav.grants")} />
        )}
        {grantsFor(actor, "postings.list.view").length > 0 && (
          <Row href="/errands" icon="clock" words={t("account.errands")} />
        )}
        <Row href="/account" icon="user" words={t("account.own")} />
      </div>
      <div className={`${BOX} flex flex-col items-start gap-2 p-4`}>
        <span className="text-ink-2">{t("account.language")}</span>
        <LanguageSwitch />
        <span className="mt-2 text-ink-2">{t("account.theme")}</span>
        <ThemeSwitch />
      </div>
      <div className={BOX}>
        <SignOutForm signOut={signOutHere}>
          <button type="submit" className={ROW}>
            <Icon name="log-out" size={20} className="text-link" />
            {t("account.signOut")}
          </button>
        </SignOutForm>
      </div>
    </>
  );
}
