import { POSTED_STATE_WORDS, POSTING_STATUS_WORDS } from "@sansang/rules/postings/posting-status";
import { formatRefusal } from "@sansang/rules/words/refusals";
import { Chip } from "@sansang/ui/chip";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import { Tick } from "../../../forms/choosing.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { ElectsOn } from "../../elections/elects-on.tsx";
import { POSTED_LOOKS, POSTING_STATUS_LOOKS } from "../status-look.ts";
import type { ApprovalAssessments, ChosenList } from "./chosen-list.ts";
import { nextOf, shownBlockersOf } from "./next-deed.ts";

type ListedPosting = RouterOutputs["postings"]["list"]["rows"][number];

type Props = {
  rows: readonly ListedPosting[];
  assessed: ApprovalAssessments;
  /** What of them this person may send together with others. */
  lists: readonly ChosenList[];
  /** More than one ward is shown. */
  manyWards: boolean;
  /** More than one cycle is shown. */
  showsDay: boolean;
  approves: boolean;
};

/** The lists of the page with their state, what stands in their way and what comes next. */
export function QueueTable({ rows, assessed, lists, manyWards, showsDay, approves }: Props) {
  const t = useTranslations("postings.queue");
  return (
    <section data-frame="" className="overflow-clip rounded-lg border border-line bg-surface">
      <DataTable
        caption={t("caption")}
        columns={[
          ...(lists.length > 0
            ? [
                {
                  head: <Tick ids={lists.map(({ unitId }) => unitId)} label={t("chooseAll")} />,
                  as: "tick" as const,
                },
              ]
            : []),
          { head: t("neighbourhood"), as: "short" },
          { head: t("state") },
          { head: t("people"), as: "number", from: "sm" },
          { head: t("blockers"), from: "md" },
          { head: t("posted"), as: "short", from: "md" },
          { head: t("next"), from: "sm" },
        ]}
      >
        {rows.map((row) => (
          <Row
            key={`${row.cycleId} ${row.unitId}`}
            {...{ row, assessed, manyWards, showsDay, approves }}
            ticks={lists.length > 0}
            list={lists.find(({ cycleId, unitId }) => cycleId === row.cycleId && unitId === row.unitId)}
          />
        ))}
      </DataTable>
    </section>
  );
}

type RowProps = {
  row: ListedPosting;
  assessed: ApprovalAssessments;
  manyWards: boolean;
  showsDay: boolean;
  approves: boolean;
  ticks: boolean;
  list: ChosenList | undefined;
};

function Row({ row, assessed, manyWards, showsDay, approves, ticks, list }: RowProps) {
  const t = useTranslations("postings.queue");
  const language = useLocale();
  const { neighbourhood, ward, status, version, publishedVersion, placements, posted, postingId } = row;
  const blockers = shownBlockersOf(assessed, row, approves);
  const { people, hidden = 0 } = assessed.get(row.versionId ?? "") ?? {};
  const next = t(`actions.${nextOf(row, blockers)}`);
  const proven = placements.filter((state) => state === "proven").length;
  return (
    <tr>
      {ticks && <td>{list && <Tick ids={[list.unitId]} label={t("choose", { neighbourhood, ward })} />}</td>}
      <th scope="row">
        {postingId ? (
          <a
            href={`/postings/${postingId}`}
            className="font-semibold text-link hover:underline max-sm:inline-block max-sm:py-2"
          >
            {neighbourhood}
          </a>
        ) : (
          neighbourhood
        )}
        {manyWards && <span className="block font-normal text-ink-2 text-sm">{ward}</span>}
        {showsDay && <ElectsOn day={row.electionDay} />}
      </th>
      <td>
        {status ? (
          <Chip {...POSTING_STATUS_LOOKS[status]} small>
            {POSTING_STATUS_WORDS[status][language]}
          </Chip>
        ) : (
          <Chip tone="muted" icon="minus" small>
            {t("none")}
          </Chip>
        )}
        {version !== null && (
          <span className="block text-ink-2 text-sm">
            {t("versionOf", { version })}
            {publishedVersion !== null &&
              publishedVersion !== version &&
              ` · ${t("hangs", { version: publishedVersion })}`}
          </span>
        )}
        {hidden > 0 && postingId && (
          <a href={`/postings/${postingId}?view=whole`} className="block text-sm hover:underline">
            {t("hidden", { count: hidden })}
          </a>
        )}
        {blockers.length > 0 && (
          <Chip tone="late" icon="triangle-alert" plain small className="md:hidden">
            {t("blockerCount", { count: blockers.length })}
          </Chip>
        )}
        <span className="block text-sm sm:hidden">{next}</span>
      </td>
      <td>{people ?? "—"}</td>
      <td>
        {!assessed.has(row.versionId ?? "") ? (
          "—"
        ) : blockers.length === 0 ? (
          <Chip tone="ok" icon="disc-check" plain small>
            {t("noBlocker")}
          </Chip>
        ) : (
          <>
            <Chip tone="late" icon="triangle-alert" plain small>
              {t("blockerCount", { count: blockers.length })}
            </Chip>
            <span className="block max-w-[34ch] text-ink-2 text-sm">
              {blockers[0] && formatRefusal(blockers[0].code, blockers[0].detail, language)}
            </span>
          </>
        )}
      </td>
      <td>
        {publishedVersion === null && status !== "published" ? (
          "—"
        ) : (
          <>
            <Chip {...POSTED_LOOKS[posted]} plain small>
              {POSTED_STATE_WORDS[posted][language]}
            </Chip>
            <span className="block text-ink-2 text-sm">{`${proven}/${placements.length}`}</span>
          </>
        )}
      </td>
      <td>{next}</td>
    </tr>
  );
}
