import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { getLocale, getTranslations } from "next-intl/server";
import { unlessRefused } from "../../../lib/api.ts";
import { formatGrant } from "../format-grant.ts";
import { RequestActs } from "./request-acts.tsx";

/** Who asks to be let in again, for whoever may give him a new link; nothing where nobody asks. */
export async function RequestsCard() {
  const [t, language, requests] = await Promise.all([
    getTranslations("users.requests"),
    getLocale(),
    unlessRefused((api) => api.users.listPasswordRequests({})),
  ]);
  if (!requests || requests.length === 0) return null;
  return (
    <Card className="mb-3.5">
      <h2 className="text-lg">{t("title", { count: requests.length })}</h2>
      <p className="text-ink-2 text-sm">{t("callFirst")}</p>
      <ul className="mt-2 flex flex-col gap-3">
        {requests.map(({ userId, name, login, phone, note, askedAt, grants }) => (
          <li key={userId} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-3">
            <div className="min-w-0 grow basis-60">
              <span className="font-semibold">{name}</span>
              <span className="block text-ink-2 text-sm">
                {[login, ...grants.map((grant) => formatGrant(grant, language))].join(" · ")}
              </span>
              <span className="block text-sm">
                {t("asked", { at: `${formatClock(askedAt)} ${formatDate(dateIn(askedAt), language)}` })}{" "}
                {phone ? t("known", { phone }) : t("unknown")}
              </span>
              {note && <span className="block text-sm">{t("says", { note })}</span>}
            </div>
            <RequestActs userId={userId} name={name} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
