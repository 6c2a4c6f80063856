import { Card } from "@sansang/ui/card";
import { getLocale, getTranslations } from "next-intl/server";
import { serverApi } from "../../../lib/api.ts";
import { HandOverButton } from "../dialog-buttons.ts";
import { TakeBackButton } from "./take-back-button.tsx";
import { workWords } from "./work-words.ts";

type Props = {
  userId: string;
  name: string;
  /** May the viewer open dossiers and lists? */
  links?: boolean;
};

/** What somebody has in hand and nobody has sent, and the way to a successor; nothing where there is none. */
export async function HandOverCard({ userId, name, links = false }: Props) {
  const [api, t, language] = await Promise.all([serverApi(), getTranslations("users.handOver"), getLocale()]);
  const { work, successors } = await api.users.openWork({ userId });
  if (work.length === 0) return null;
  const able = successors.filter(({ workIds }) => workIds.length > 0);
  return (
    <Card
      flush
      title={t("title")}
      aside={
        able.length > 0 && (
          <HandOverButton of={{ userId, name, successors: able }} size={30} icon="arrow-right">
            {t("open")}
          </HandOverButton>
        )
      }
    >
      <p className="px-4 pt-3 text-ink-2 text-sm">
        {t("text", { count: work.length })}
        {able.length === 0 && work.some(({ successor }) => !successor) && ` ${t("nobody")}`}
      </p>
      <ul className="divide-y divide-line">
        {work.map(({ id, kind, successor, handOverItemId, mayWithdraw, ...each }) => {
          const words = workWords(each, t("list"), language);
          return (
            <li key={id} className="flex flex-wrap gap-x-3 px-4 py-2">
              <span className="grow">
                {links ? (
                  <a
                    href={kind === "item" ? `/items/${id}` : `/postings/${id}`}
                    className="text-link hover:underline"
                  >
                    {words}
                  </a>
                ) : (
                  words
                )}
              </span>
              {successor && <span className="text-ink-2 text-sm">{t("waitsFor", { name: successor })}</span>}
              {handOverItemId && mayWithdraw && <TakeBackButton id={handOverItemId} label={words} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
