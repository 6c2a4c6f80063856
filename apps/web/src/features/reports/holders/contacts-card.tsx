import { INSTITUTION_WORDS } from "@sansang/rules/access/roles";
import { Card } from "@sansang/ui/card";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

export type Contacts = RouterOutputs["reports"]["contacts"]["contacts"];

type Props = { contacts: Contacts; unit: string; ward: string };

/** Whom to ring up about a khóm. */
export function ContactsCard({ contacts, unit, ward }: Props) {
  const t = useTranslations("reports");
  const language = useLocale();
  const desks = {
    unit,
    ward,
    approver: t("problems.decider"),
    fatherland_front: INSTITUTION_WORDS.fatherland_front.short[language],
    home_affairs: INSTITUTION_WORDS.home_affairs.short[language],
  };
  return (
    <div className="mt-3 print:hidden">
      <Card flush title={t("contacts")}>
        <dl className="grid gap-x-4 gap-y-2 px-4 py-3 sm:grid-cols-2 lg:grid-cols-5 [&_dt]:text-ink-2 [&_dt]:text-sm">
          {contacts.map(({ who, contact: { name, phone } }) => (
            <div key={who}>
              <dt>{desks[who]}</dt>
              <dd>
                {name ?? "—"}
                {phone && (
                  <a
                    href={`tel:${phone.replaceAll(" ", "")}`}
                    className="block text-link hover:underline max-sm:py-1"
                    aria-label={t("problems.callName", { person: name ?? desks[who], phone })}
                  >
                    {phone}
                  </a>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
}
