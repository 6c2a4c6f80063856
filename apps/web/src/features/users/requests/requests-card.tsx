import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import { getLocale, getTranslations } from "next-intl/server";
import { unlessRefused } from "../../../lib/api.ts";
import { formatGrant } from "../format-grant.ts";
import { RequestList } from "./request-list.tsx";

/** Who asks to be let in again, for whoever may give him a new link; nothing where nobody asks. */
export async function RequestsCard() {
  const [t, language, requests] = await Promise.all([
    getTranslations("users.requests"),
    getLocale(),
    unlessRefused((api) => api.users.listPasswordRequests({})),
  ]);
  const open = (requests ?? []).map(({ userId, name, login, phone, note, askedAt, grants }) => ({
    userId,
    name,
    isOfTwo: grants.some(({ role }) => needsConfirmation(role)),
    told: [
      [login, ...grants.map((grant) => formatGrant(grant, language))].join(" · "),
      t("asked", { at: `${formatClock(askedAt)} ${formatDate(dateIn(askedAt), language)}` }),
      phone ? t("known", { phone }) : t("unknown"),
      ...(note ? [t("says", { note })] : []),
    ],
  }));
  return requests && <RequestList open={open} title={t("title")} advice={t("callFirst")} />;
}
