import { addDays, dateIn, instantAt } from "@sansang/rules/kernel/calendar";
import { formatDate, formatMoment } from "@sansang/rules/kernel/date-words";
import { GRANT_MARK_WORDS } from "@sansang/rules/users/grant-mark";
import { Card } from "@sansang/ui/card";
import { Chip, type ChipLook } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import { formatGrant } from "../format-grant.ts";
import { EndRightButton, GiveButton } from "./dialog-buttons.ts";
import type { ShownAccount } from "./shown-account.ts";

type Right = ShownAccount["rights"][number];

const LOOKS: Record<Right["status"], ChipLook> = {
  in_force: { tone: "ok", icon: "check" },
  to_begin: { tone: "wait", icon: "calendar-clock" },
  proposed: { tone: "back", icon: "clock" },
  ended: { tone: "muted", icon: "minus" },
};

/** What the person may do and where: in force first, then what is to come, what waits, what is over. */
export function RightsCard({ account, now }: { account: ShownAccount; now: Date }) {
  const t = useTranslations("users.account");
  const { id, name, rights, isActive, isOwn, mayChange } = account;
  const mayGive = mayChange && isActive && !isOwn;
  return (
    <Card
      flush
      title={t("rights")}
      aside={
        mayGive && (
          <GiveButton of={{ userId: id, name }} size={30} icon="plus">
            {t("give")}
          </GiveButton>
        )
      }
    >
      {rights.length === 0 ? (
        <p className="px-4 py-3.5 text-ink-2">{t("noRights")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {rights.map((right) => (
            <RightLine key={right.id} right={right} account={account} mayChange={mayGive} now={now} />
          ))}
        </ul>
      )}
    </Card>
  );
}

type LineProps = { right: Right; account: ShownAccount; mayChange: boolean; now: Date };

function RightLine({ right, account: { id, name }, mayChange, now }: LineProps) {
  const t = useTranslations("users");
  const language = useLocale();
  const period = usePeriod(right, now);
  const words = formatGrant(right, language);
  const { status, mark, decisionNumber, givenBy, confirmedBy, role, institution } = right;
  const isProposed = status === "proposed";
  const origin = [
    decisionNumber && t("account.decision", { number: decisionNumber }),
    givenBy && t(isProposed || confirmedBy ? "account.proposedBy" : "account.givenBy", { name: givenBy }),
    confirmedBy && t("account.confirmedBy", { name: confirmedBy }),
  ].filter(Boolean);
  const isAlive = status === "in_force" || status === "to_begin";
  const moved = { grantId: right.id, role, institution, words };
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 grow basis-72">
        <p className={status === "ended" ? "text-ink-2" : "font-semibold"}>{words}</p>
        <p className="text-ink-2 text-sm">{period}</p>
        {origin.length > 0 && <p className="text-ink-2 text-sm">{origin.join(" · ")}</p>}
        {mark && (
          <p className="mt-1 text-back-fg text-sm">
            {GRANT_MARK_WORDS[mark][language]}. {GRANT_MARK_WORDS[mark].text[language]}
          </p>
        )}
      </div>
      <Chip {...LOOKS[status]}>{t(`status.${status}`)}</Chip>
      {mayChange && isAlive && (
        <span className="inline-flex flex-wrap gap-2 max-sm:w-full">
          <GiveButton
            of={{ userId: id, name, moved }}
            size={30}
            aria-label={`${t("account.move")}: ${words}`}
          >
            {t("account.move")}
          </GiveButton>
          <EndRightButton
            of={{ grantId: right.id, right: words, name }}
            size={30}
            variant="danger"
            aria-label={`${t("account.end")}: ${words}`}
          >
            {t("account.end")}
          </EndRightButton>
        </span>
      )}
    </li>
  );
}

/** From when to when; an end at midnight is said as the last day before it. */
function usePeriod({ status, validFrom, validTo }: Right, now: Date): string {
  const t = useTranslations("users.account");
  const language = useLocale();
  const end = validTo ? new Date(validTo) : null;
  const day = end && dateIn(end);
  const isDay = end && day && instantAt(day, "00:00").getTime() === end.getTime();
  const until =
    end && day && (isDay ? formatDate(addDays(day, -1), language) : formatMoment(end, now, language));
  if (!validFrom) return [t("onceConfirmed"), until && t("until", { until })].filter(Boolean).join(" ");
  const from = formatDate(dateIn(new Date(validFrom)), language);
  if (status === "ended" && end && end <= new Date(validFrom)) return t("notBegun");
  if (!until) return t("from", { from });
  return t(isDay ? "fromUntil" : "untilMoment", { from, until });
}
