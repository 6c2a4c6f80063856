import { formatMoment } from "@sansang/rules/kernel/date-words";
import { buttonLook } from "@sansang/ui/button-look";
import { Chip } from "@sansang/ui/chip";
import { Empty } from "@sansang/ui/empty";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { NoticeLoader } from "./notice-loader.tsx";
import { publicWords } from "./public-words.ts";

type Props = {
  notices: RouterOutputs["postings"]["notices"];
  unitId: string;
  /** Khóm whose published list carries these words on paper. */
  hanging: ReadonlySet<string>;
  now: Date;
};

/** The one wording of where and when people vote, khóm by khóm, with what people will read beside it. */
export function NoticeScreen({ notices, unitId, hanging, now }: Props) {
  const t = useTranslations("postings.notice");
  const room = useTranslations("postings");
  const language = useLocale();
  const { neighbourhoods, ward, cycle } = notices;
  const done = neighbourhoods.filter(({ place }) => place !== null).length;
  const [only] = neighbourhoods.length === 1 ? neighbourhoods : [];
  const place = only && only.unitId === unitId ? `${only.name}, ${ward?.name ?? ""}` : (ward?.name ?? "");
  return (
    <ClientWords of={["postings.notice", "form"]}>
      <Crumbs
        links={[{ href: "/postings", label: room("title") }]}
        title={t("titleOf", { place })}
        note={
          <Chip
            tone={done === neighbourhoods.length ? "ok" : "wait"}
            icon={done === neighbourhoods.length ? "disc-check" : "clock"}
          >
            {t("done", { done, of: neighbourhoods.length })}
          </Chip>
        }
      >
        <a href={`/postings/placements/${unitId}`} className={buttonLook()}>
          <Icon name="map-pin" size={17} />
          {room("openPlacements")}
        </a>
      </Crumbs>
      <p className="mb-3 max-w-[76ch] text-ink-2">{t("intro")}</p>
      {neighbourhoods.length === 0 ? (
        <Empty title={room("placements.nothing")}>
          <p>{room("placements.nothingHint")}</p>
        </Empty>
      ) : (
        <NoticeLoader
          cycleId={cycle.id}
          ward={ward ?? null}
          words={publicWords(cycle.electionDay, language)}
          neighbourhoods={neighbourhoods.map(
            ({ changedAt, changedBy, unitId: id, name, maySave, ...text }) => ({
              unitId: id,
              name,
              maySave,
              hangs: hanging.has(id),
              place: text.place ?? "",
              address: text.address ?? "",
              opensAt: text.opensAt ?? "",
              closesAt: text.closesAt ?? "",
              saved:
                changedAt && changedBy
                  ? t("saved", { at: formatMoment(new Date(changedAt), now, language), by: changedBy })
                  : null,
            }),
          )}
        />
      )}
    </ClientWords>
  );
}
