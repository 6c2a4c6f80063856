import { grantsFor } from "@sansang/rules/access/can";
import { Card } from "@sansang/ui/card";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { serverApi } from "../../../lib/api.ts";
import { requireSession } from "../../../lib/session.ts";
import { OfferedActs } from "./offered-acts.tsx";
import { workWords } from "./work-words.ts";

/** Work that a colleague offers to the viewer, each to be taken or declined; nothing where there is none. */
export async function OfferedWork() {
  const [{ actor }, api, t, language] = await Promise.all([
    requireSession(),
    serverApi(),
    getTranslations("users.handOver"),
    getLocale(),
  ]);
  if (grantsFor(actor, "users.hand_over.accept").length === 0) return null;
  const offered = await api.users.offeredWork({});
  if (offered.length === 0) return null;
  return (
    <ClientWords of={["users.handOver", "form"]}>
      <Card
        flush
        className="mx-auto mb-4 max-w-[1320px]"
        title={t("offeredTitle", { count: offered.length })}
        aside={<OfferedActs ids={offered.map(({ handOverItemId }) => handOverItemId)} label={t("all")} />}
      >
        <ul className="divide-y divide-line">
          {offered.map(({ handOverItemId, workId, kind, giver, ...each }) => {
            const words = workWords(each, t("list"), language);
            return (
              <li key={handOverItemId} className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2">
                <span className="grow">
                  <a
                    href={kind === "item" ? `/items/${workId}` : `/postings/${workId}`}
                    className="font-medium text-link hover:underline"
                  >
                    {words}
                  </a>
                  <span className="block text-ink-2 text-sm">{t("from", { name: giver })}</span>
                </span>
                <OfferedActs ids={[handOverItemId]} label={words} />
              </li>
            );
          })}
        </ul>
      </Card>
    </ClientWords>
  );
}
