import { formatMoment } from "@sansang/rules/kernel/date-words";
import { buttonLook } from "@sansang/ui/button-look";
import { Chip } from "@sansang/ui/chip";
import { Empty } from "@sansang/ui/empty";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { offered } from "../../../forms/offered.ts";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { inCycle } from "../../../lib/cycles/cycle-choice.ts";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { ListPages } from "../../../lib/navigation/list-pages.tsx";
import type { EditedNotice } from "./notice-draft.ts";
import { NoticeLoader } from "./notice-loader.tsx";
import { publicWords } from "./public-words.ts";

type Props = {
  notices: RouterOutputs["postings"]["notices"];
  unitId: string;
  /** After whom the page begins; the first without it. */
  after: string | undefined;
  now: Date;
};

/** The one wording of where and when people vote, khóm by khóm, with what people will read beside it. */
export function NoticeScreen({ notices, unitId, after, now }: Props) {
  const t = useTranslations("postings.notice");
  const room = useTranslations("postings");
  const language = useLocale();
  const { neighbourhoods, ward, cycle, counts, next } = notices;
  const [only] = neighbourhoods.length === 1 ? neighbourhoods : [];
  const place = only && only.unitId === unitId ? `${only.name}, ${ward?.name ?? ""}` : (ward?.name ?? "");
  const here = `/postings/notice/${unitId}`;
  const by = (name: string | null, at: Date | string | null, word: "saved" | "confirmed"): string | null =>
    name && at ? t(word, { at: formatMoment(new Date(at), now, language), by: name }) : null;
  const edited = (each: (typeof neighbourhoods)[number]): EditedNotice => ({
    unitId: each.unitId,
    name: each.name,
    maySave: each.maySave,
    pollingForm: each.pollingForm,
    ofOtherForm: each.ofOtherForm,
    mayCluster: each.mayCluster,
    isSmall: each.isSmall,
    written: {
      place: each.place ?? "",
      address: each.address ?? "",
      opensAt: each.opensAt ?? "",
      closesAt: each.closesAt,
      clusters: each.clusters,
    },
    saved: by(each.changedBy, each.changedAt, "saved"),
    confirmed: by(each.confirmedBy, each.confirmedAt, "confirmed"),
    confirm: offered(each.confirm ?? undefined, language),
    inForce: each.inForce,
    isBeingCorrected: each.isBeingCorrected,
  });
  return (
    <ClientWords of={["postings.notice", "form"]}>
      <Crumbs
        links={[{ href: "/postings", label: room("title") }]}
        title={t("titleOf", { place })}
        note={
          <Chip
            tone={counts.done === counts.of ? "ok" : "wait"}
            icon={counts.done === counts.of ? "disc-check" : "clock"}
          >
            {t("done", counts)}
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
          neighbourhoods={neighbourhoods.map((each) => edited(each))}
        />
      )}
      <ListPages
        first={after && inCycle(here, cycle.id)}
        next={next && inCycle(`${here}?after=${encodeURIComponent(next)}`, cycle.id)}
      />
    </ClientWords>
  );
}
