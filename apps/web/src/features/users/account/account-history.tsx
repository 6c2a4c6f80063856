import { permission } from "@sansang/rules/access/permissions";
import { roleWord } from "@sansang/rules/access/role-word";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate, formatMoment } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { Icon, type IconName } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { formatGrant } from "../format-grant.ts";
import type { ShownAccount } from "./shown-account.ts";

type Line = ShownAccount["history"][number];
type Props = { history: ShownAccount["history"]; now: Date };

const FIRST = 8;
const MARKS: Partial<Record<Line["action"], IconName>> = {
  "users.account.invite": "plus",
  "users.account.edit": "pencil-line",
  "users.account.deactivate": "lock",
  "users.grant.give": "plus",
  "users.grant.confirm": "check",
  "users.grant.refuse": "circle-x",
  "users.grant.withdraw": "undo-2",
  "users.grant.end": "minus",
};
const FIELDS = ["name", "title", "phone", "email"] as const;

/** What happened to this account, newest first, from the ledger. */
export function AccountHistory({ history, now }: Props) {
  const t = useTranslations("users.account");
  const rest = history.slice(FIRST);
  return (
    <Card title={t("history")}>
      <ol>
        {history.slice(0, FIRST).map((line) => (
          <Entry key={line.seq} line={line} now={now} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details>
          <summary className="font-medium text-link text-sm hover:underline max-sm:py-2.5">
            {t("earlier", { count: rest.length })}
          </summary>
          <ol className="mt-2">
            {rest.map((line) => (
              <Entry key={line.seq} line={line} now={now} />
            ))}
          </ol>
        </details>
      )}
    </Card>
  );
}

function Entry({ line, now }: { line: Line; now: Date }) {
  const language = useLocale();
  const details = useDetails(line);
  const who = [line.actor, line.role && roleWord(line.role, language)].filter(Boolean).join(", ");
  return (
    <li className="relative pb-2.5 pl-6.5 text-sm before:absolute before:top-5 before:-bottom-0.5 before:left-[7px] before:w-[1.5px] before:bg-line-2 last:before:hidden">
      <span className="absolute top-[3px] left-0 text-none-fg">
        <Icon name={MARKS[line.action] ?? "history"} size={16} />
      </span>
      <b className="font-semibold">{permission(line.action).label[language]}</b>
      {details.map((detail) => (
        <span key={detail} className="block break-words">
          {detail}
        </span>
      ))}
      <span className="block text-ink-3">
        {who && `${who} · `}
        <time dateTime={line.at}>{formatMoment(new Date(line.at), now, language)}</time>
      </span>
    </li>
  );
}

/** What was given, changed or said with it. */
function useDetails({ before, after, grants }: Line): readonly string[] {
  const t = useTranslations("users");
  const language = useLocale();
  const day = (value: unknown) => formatDate(asCalendarDate(String(value)), language);
  const text = (value: unknown) => (value ? String(value) : t("account.nothing"));
  return [
    ...grants.map((grant) => formatGrant(grant, language)),
    ...FIELDS.filter((field) => field in before && before[field] !== after[field]).map(
      (field) => `${t(`form.${field}`)}: ${text(before[field])} → ${text(after[field])}`,
    ),
    ...(after.decisionNumber ? [t("account.decision", { number: String(after.decisionNumber) })] : []),
    ...(after.validFrom ? [t("account.fromDay", { day: day(after.validFrom) })] : []),
    ...(after.on ? [t("account.lastDay", { day: day(after.on) })] : []),
    ...(after.reason ? [`“${String(after.reason)}”`] : []),
  ];
}
