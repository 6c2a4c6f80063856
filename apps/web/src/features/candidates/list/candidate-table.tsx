import { INSTITUTIONS } from "@sansang/rules/access/roles";
import { stands } from "@sansang/rules/candidates/candidate-status";
import { INTRODUCTION_WORDS } from "@sansang/rules/candidates/vocabulary/introduced-by";
import { SEX_WORDS } from "@sansang/rules/candidates/vocabulary/sex";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { formatPercent } from "@sansang/rules/kernel/number-words";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { Seal } from "@sansang/ui/seal";
import { TagLabel } from "@sansang/ui/tag-label";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { DrawnTable, type TableMarkup } from "../../../lib/drawn-list.tsx";
import { toMarkup } from "../../../markup/to-markup.ts";
import { ElectsOn } from "../../elections/elects-on.tsx";
import { CandidateChip } from "../candidate-chip.tsx";

type ListedCandidate = RouterOutputs["candidates"]["list"]["rows"][number];
type ListedNomination = RouterOutputs["candidates"]["listNominations"]["rows"][number];

type Props = {
  list: RouterOutputs["candidates"]["list"];
  /** Khóm without anybody, where the list shows whole wards. */
  empty: readonly ListedNomination[];
  /** Is the list of one khóm? Then its name need not stand in each row. */
  inNeighbourhood?: boolean;
  /** May the viewer enter somebody there? */
  mayEnter: boolean;
};

/** One row a person. */
export function useCandidateTable({
  list: { rows, cycles, asAt },
  empty,
  inNeighbourhood = false,
  mayEnter,
}: Props): TableMarkup {
  const t = useTranslations("candidates.list");
  const [only] = cycles.length === 1 ? cycles : [];
  return {
    caption: t("caption"),
    columns: [
      ...(inNeighbourhood ? [] : [{ head: t("unit"), as: "short" as const }]),
      { head: t("name") },
      { head: t("introduced") },
      { head: only ? t("age", { date: formatDayMonth(only.electionDay) }) : t("ageThen"), as: "short" },
      { head: t("trust"), as: "short" },
      { head: t("status") },
      { head: t("institutions"), as: "short" },
    ],
    rows: toMarkup([
      rows.map((row) => (
        <Row
          key={row.id}
          row={row}
          inNeighbourhood={inNeighbourhood}
          showsDay={!only}
          isPast={asAt !== null}
        />
      )),
      empty.map((neighbourhood) => (
        <EmptyNeighbourhood
          key={`${neighbourhood.cycleId} ${neighbourhood.unitId}`}
          neighbourhood={neighbourhood}
          mayEnter={mayEnter && !neighbourhood.closed}
        />
      )),
    ]),
  };
}

export function CandidateTable(props: Props) {
  return <DrawnTable {...useCandidateTable(props)} />;
}

interface RowProps {
  readonly row: ListedCandidate;
  readonly inNeighbourhood: boolean;
  readonly showsDay: boolean;
  /** As at a day: what was found and fixed since is not told beside the status of then. */
  readonly isPast: boolean;
}

function Row({ row, inNeighbourhood, showsDay, isPast }: RowProps) {
  const t = useTranslations("candidates.list");
  const language = useLocale();
  const isOff = !stands(row.status);
  return (
    <tr className={isOff ? "text-ink-2 sm:h-[62px]" : "sm:h-[62px]"}>
      {!inNeighbourhood && (
        <td className="beside font-medium max-sm:text-sm">
          {row.unitName}
          <span className="text-ink-2 text-sm sm:block">
            <span className="sm:hidden">, </span>
            {row.wardName}
          </span>
          {showsDay && <ElectsOn day={row.electionDay} />}
        </td>
      )}
      <th scope="row" className="sm:min-w-44">
        <a href={`/candidates/${row.id}`} className="font-semibold text-[0.9375rem]">
          {row.name}
        </a>
        <span className="block font-normal text-ink-2 text-sm">
          {SEX_WORDS[row.sex][language]} · {row.birthYear} · {t(`standing.${row.standing}`)}
        </span>
      </th>
      <td className="max-sm:text-sm">{INTRODUCTION_WORDS[row.introducedBy][language]}</td>
      <td className="beside">
        {row.isYearAlone
          ? t("yearsOr", { least: row.ageOnElectionDay - 1, most: row.ageOnElectionDay })
          : t("years", { count: row.ageOnElectionDay })}
      </td>
      <td className="beside">{isPast ? "—" : <Trust row={row} />}</td>
      <td className="beside">
        <span className="flex flex-wrap items-center gap-1.5">
          <CandidateChip
            status={row.status}
            ground={row.ground}
            leftOn={row.leftOn}
            blocked={isOff || isPast ? 0 : row.blocked}
          />
          {!isOff && row.others === 0 && <TagLabel>{t("alone")}</TagLabel>}
          {row.isListFixed && !isOff && !isPast && <TagLabel>{t("listFixed")}</TagLabel>}
        </span>
      </td>
      <td className="beside">{isPast ? "—" : <VerifiedByMark row={row} />}</td>
    </tr>
  );
}

/** Of those present, how many agreed. */
function Trust({ row: { present, agreed } }: { row: ListedCandidate }) {
  const t = useTranslations("candidates.list");
  const language = useLocale();
  if (present === null || agreed === null) return <span className="text-ink-3">{t("notConsulted")}</span>;
  return (
    <span>
      <span className="sr-only">{t("trust")}: </span>
      {formatPercent(agreed, present, language, 2)}
    </span>
  );
}

/** How many of the two institutions have concluded, and which. */
function VerifiedByMark({ row: { findings } }: { row: ListedCandidate }) {
  const t = useTranslations("candidates.list");
  const assessments = INSTITUTIONS.filter((institution) => findings[institution] !== undefined);
  const [front, home] = INSTITUTIONS.map((institution) => findings[institution]);
  const isSplit = front !== undefined && home !== undefined && front !== home;
  const tone = isSplit
    ? "text-split-fg"
    : assessments.length === 2
      ? "text-ok-fg"
      : assessments.length === 1
        ? "text-wait-fg"
        : "text-ink-3";
  return (
    <span className={clsx("inline-flex items-center gap-2", tone)}>
      <Seal left={front !== undefined} right={home !== undefined} size={20} />
      <span className="font-medium text-sm">
        <span className="sr-only">{t("institutions")}: </span>
        {assessments.length}/{INSTITUTIONS.length}
        {isSplit && ` ${t("differ")}`}
      </span>
    </span>
  );
}

/** A khóm that nobody stands in stays in the list and says so. */
function EmptyNeighbourhood({
  neighbourhood,
  mayEnter,
}: {
  neighbourhood: ListedNomination;
  mayEnter: boolean;
}) {
  const t = useTranslations("candidates.list");
  return (
    <tr className="hatch">
      <th scope="row">
        {neighbourhood.unitName}
        <span className="block font-normal text-ink-2 text-sm">{neighbourhood.wardName}</span>
      </th>
      <td colSpan={6}>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Chip tone="late" icon="user-x">
            {t("nobody")}
          </Chip>
          <span className="grow" />
          <a
            href={
              mayEnter
                ? `/candidates/new?unit=${neighbourhood.unitId}`
                : `/candidates/neighbourhoods/${neighbourhood.unitId}?cycleId=${neighbourhood.cycleId}`
            }
            className="inline-flex min-h-9 items-center gap-1 font-medium text-link hover:underline max-sm:min-h-11"
          >
            {mayEnter
              ? t("enterThere", { unit: neighbourhood.unitName })
              : t("openNeighbourhood", { unit: neighbourhood.unitName })}
            <Icon name="chevron-right" size={14} />
          </a>
        </span>
      </td>
    </tr>
  );
}
