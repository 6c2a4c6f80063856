import { buttonLook } from "@sansang/ui/button-look";
import { Empty } from "@sansang/ui/empty";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import { Choosing } from "../../../forms/choosing.tsx";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { ListPages } from "../../../lib/navigation/list-pages.tsx";
import { StaticMarkup } from "../../../markup/static-markup.tsx";
import { BundleButton } from "./bundle-button.tsx";
import type { ApprovalAssessments, ChosenList } from "./chosen-list.ts";
import { ManyBar } from "./many-bar.tsx";
import { manyDeedOf } from "./next-deed.ts";
import { type QueueQuery, type QueueState, queueHref } from "./queue-query.ts";
import { QueueTable } from "./queue-table.tsx";
import { StateStrip } from "./state-strip.tsx";
import { WardFilter } from "./ward-filter.tsx";

export type QueueScreenProps = {
  queue: RouterOutputs["postings"]["list"];
  assessed: ApprovalAssessments;
  asked: QueueQuery;
  shown: QueueState;
  wards: readonly { readonly id: string; readonly name: string }[];
  approves: boolean;
  /** The cycles that were chosen; without them every open one is shown. */
  chosen: readonly string[] | undefined;
};

/** The lists of the city or of a ward: what waits for whom, many at once. */
export function QueueScreen({ queue, assessed, asked, shown, wards, approves, chosen }: QueueScreenProps) {
  const t = useTranslations("postings");
  const { rows, counts, cycles, next } = queue;
  const [only] = wards.length === 1 ? wards : [];
  const ward = wards.find(({ id }) => id === asked.ward) ?? only;
  const boardOf = ward?.id ?? (wards.length > 1 && cycles.length === 1 ? cycles[0].unitId : rows[0]?.wardId);
  const lists = rows.flatMap((row): ChosenList[] => {
    const deed = manyDeedOf(row, approves);
    const { cycleId, unitId, postingId, versionId } = row;
    const fingerprint = assessed.get(versionId ?? "")?.fingerprint ?? null;
    const name = `${row.neighbourhood}, ${row.ward}`;
    return deed ? [{ cycleId, unitId, name, deed, postingId, versionId, fingerprint }] : [];
  });
  return (
    <ClientWords of={["postings.queue", "postings.preview"]}>
      <Crumbs
        links={asked.ward && wards.length > 1 ? [{ href: "/postings", label: t("title") }] : []}
        title={ward ? t("queue.titleOf", { place: ward.name }) : t("title")}
      >
        <span className="flex flex-wrap items-start gap-2.5">
          {ward && counts.published && <BundleButton key={ward.id} unitId={ward.id} cycles={chosen} />}
          {boardOf && (
            <a href={`/postings/placements/${boardOf}`} className={buttonLook()}>
              <Icon name="map-pin" size={17} />
              {t("openPlacements")}
            </a>
          )}
          {ward && (
            <a href={`/postings/notice/${ward.id}`} className={buttonLook()}>
              <Icon name="calendar-clock" size={17} />
              {t("openNotice")}
            </a>
          )}
        </span>
      </Crumbs>
      <StateStrip counts={counts} asked={asked} shown={shown} />
      <Choosing>
        <ManyBar lists={lists}>
          <StaticMarkup className="contents">
            <WardFilter asked={asked} wards={wards} />
          </StaticMarkup>
        </ManyBar>
        {rows.length > 0 ? (
          <QueueTable
            {...{ rows, assessed, lists, approves }}
            manyWards={!ward}
            showsDay={cycles.length > 1}
          />
        ) : (
          <Empty
            title={t("queue.nothing")}
            actions={
              <a href={queueHref({ state: "all" })} className={buttonLook({ size: 44, variant: "primary" })}>
                {t("queue.clear")}
              </a>
            }
          >
            <p>{t("queue.nothingHint")}</p>
          </Empty>
        )}
      </Choosing>
      <ListPages
        first={asked.after && queueHref({ ...asked, after: undefined })}
        next={next && queueHref({ ...asked, after: next })}
      />
    </ClientWords>
  );
}
