import { neighbourhoodWord } from "@sansang/rules/org/neighbourhood-word";
import { buttonLook } from "@sansang/ui/button-look";
import { Empty } from "@sansang/ui/empty";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { Option } from "../../../forms/option.ts";
import type { RouterOutputs } from "../../../lib/api.ts";
import { DrawnList, type ListMarkup } from "../../../lib/drawn-list.tsx";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { ListPages } from "../../../lib/navigation/list-pages.tsx";
import type { AsAtProblem } from "../../../lib/read-as-at.ts";
import { toMarkup } from "../../../markup/to-markup.ts";
import { CandidateFilters } from "./candidate-filters.tsx";
import { type CandidateQuery, candidatesHref } from "./candidate-query.ts";
import { useCandidateTable } from "./candidate-table.tsx";
import { EnterLink } from "./enter-link.tsx";
import { GroupNote } from "./group-note.tsx";
import { ListAsAt } from "./list-as-at.tsx";
import { StageStrip } from "./stage-strip.tsx";

type ListedNomination = RouterOutputs["candidates"]["listNominations"]["rows"][number];

export interface CandidatesScreenProps {
  readonly list: RouterOutputs["candidates"]["list"];
  readonly asked: CandidateQuery;
  /** Why the day that was asked for is not shown. */
  readonly problem: AsAtProblem | null;
  readonly wards: readonly Option[];
  /** The khóm of the ward that is shown, or none where the list is of more than one. */
  readonly neighbourhoods: readonly ListedNomination[];
  readonly mayEnter: boolean;
  readonly byDigits: boolean;
  /** Hears of the list, once it is drawn. */
  readonly onDrawn: (markup: ListMarkup) => void;
}

const isEmpty = ({ counts }: ListedNomination): boolean =>
  Object.values(counts).every((count) => count === 0);

/** Who stands where, and how far each is on the way. */
export function CandidatesScreen({ onDrawn, ...drawn }: CandidatesScreenProps) {
  const markup = useCandidates(drawn);
  onDrawn(markup);
  return <DrawnList {...markup} />;
}

function useCandidates({
  list,
  asked,
  problem,
  wards,
  neighbourhoods,
  mayEnter,
  byDigits,
}: Omit<CandidatesScreenProps, "onDrawn">): ListMarkup {
  const t = useTranslations("candidates");
  const language = useLocale();
  const { ward, neighbourhood, statuses, group, q, after } = asked;
  const shown = neighbourhoods.find(({ unitId }) => unitId === neighbourhood);
  const wardName = wards.find(({ value }) => value === ward)?.label;
  const isWhole = !statuses && !group && !q && !after && !list.next && !list.asAt;
  const empty = isWhole
    ? neighbourhoods.filter((each) => isEmpty(each) && (!neighbourhood || each.unitId === neighbourhood))
    : [];
  const total = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const table = useCandidateTable({ list, empty, mayEnter });
  const isNobody = list.rows.length + empty.length === 0;
  return {
    head: toMarkup(
      <>
        <Crumbs
          links={shown || wardName ? [{ href: "/candidates", label: t("title") }] : []}
          title={shown ? `${shown.unitName}, ${shown.wardName}` : (wardName ?? t("title"))}
          note={
            neighbourhoods.length > 0 && !neighbourhood
              ? t("forNeighbourhood", {
                  people: total,
                  count: neighbourhoods.length,
                  units: neighbourhoodWord(
                    neighbourhoods.map(({ unitKind }) => unitKind),
                    neighbourhoods.length,
                    language,
                  ),
                })
              : t("people", { count: total })
          }
        >
          <span className="flex flex-wrap gap-2.5">
            {neighbourhood && (
              <a href={`/candidates/neighbourhoods/${neighbourhood}`} className={buttonLook()}>
                {t("openNeighbourhood")}
              </a>
            )}
            {mayEnter && <EnterLink unitId={neighbourhood} />}
          </span>
        </Crumbs>
        <StageStrip counts={list.counts} asked={asked} />
        <CandidateFilters
          asked={asked}
          wards={wards}
          neighbourhoods={neighbourhoods.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
          byDigits={byDigits}
        />
        {group && <GroupNote group={group} asked={asked} />}
        <ListAsAt asAt={list.asAt} asked={asked} problem={problem} />
      </>,
    ),
    table: isNobody ? null : table,
    foot: toMarkup(
      <>
        {isNobody && <Nothing q={q} isFiltered={Boolean(q || statuses || group || neighbourhood || ward)} />}
        <ListPages
          first={after && candidatesHref({ ...asked, after: undefined })}
          next={list.next && candidatesHref({ ...asked, after: list.next })}
        />
        <p className="mt-2.5 flex gap-2 text-ink-2 text-sm">
          <Icon name="lock" className="mt-0.5" />
          {t("sensitiveNote")}
        </p>
      </>,
    ),
  };
}

function Nothing({ q, isFiltered }: { q: string | undefined; isFiltered: boolean }) {
  const t = useTranslations("candidates.list");
  return (
    <Empty
      title={q ? t("nothingFound", { q }) : t(isFiltered ? "nothingHere" : "nothingYet")}
      actions={
        isFiltered && (
          <a href="/candidates" className={buttonLook({ size: 44, variant: "primary" })}>
            {t("clear")}
          </a>
        )
      }
    >
      <p>{t(isFiltered ? "nothingHint" : "nothingYetHint")}</p>
    </Empty>
  );
}
