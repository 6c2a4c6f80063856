import { formatMoment } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EditButton } from "./dialog-buttons.ts";
import type { ShownAccount } from "./shown-account.ts";

/** Who it is and how to reach him; whether he has been here. */
export function FactsCard({ account, now }: { account: ShownAccount; now: Date }) {
  const t = useTranslations("users");
  const language = useLocale();
  const { id, login, name, title, phone, email, hasPassword, lastSignInAt, mayChange, hindrance } = account;
  return (
    <Card
      title={t("account.facts")}
      aside={
        mayChange &&
        !hindrance && (
          <EditButton of={{ account: { id, name, title, phone, email } }} size={30} icon="pencil-line">
            {t("account.edit")}
          </EditButton>
        )
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 max-sm:grid-cols-1 [&_dd]:break-words [&_dd]:font-medium [&_dt]:text-ink-2">
        <Fact label={t("form.title")} value={title} />
        <Fact
          label={t("form.phone")}
          value={
            phone && (
              <a href={`tel:${phone.replaceAll(/[^+\d]/gu, "")}`} className="text-link hover:underline">
                {phone}
              </a>
            )
          }
        />
        <Fact label={t("form.email")} value={email} />
        <Fact label={t("account.login")} value={login} />
        <Fact
          label={t("account.password")}
          value={t(hasPassword ? "account.hasPassword" : "account.noPassword")}
        />
        <Fact
          label={t("account.lastSignIn")}
          value={lastSignInAt ? formatMoment(new Date(lastSignInAt), now, language) : t("account.never")}
        />
      </dl>
    </Card>
  );
}

function Fact({ label, value }: { label: string; value: ReactNode }) {
  const t = useTranslations("users.account");
  return (
    <>
      <dt>{label}</dt>
      <dd>{value || <span className="font-normal text-ink-3">{t("missing")}</span>}</dd>
    </>
  );
}
