import { type CanonicalValue, canonicalJson } from "../kernel/canonical-json.ts";
import type { Words } from "../kernel/language.ts";
import { formatClusters } from "./notice/meeting-cluster.ts";
import { noticeFields } from "./notice/notice-text.ts";
import type { NoticeText, PostingContent, Proposal } from "./posting-content.ts";
import { PUBLIC_COLUMNS, type PublicRow } from "./public-columns.ts";

type DiffColumn = Exclude<keyof PublicRow, "key">;

const COLUMNS = PUBLIC_COLUMNS.candidate_list.filter((column) => column !== "position");

export interface ChangedField {
  readonly column: DiffColumn;
  readonly before: CanonicalValue;
  readonly after: CanonicalValue;
}

/** What a correction does to the rows. `sum` reconciles: before + added − removed = after. */
export interface RowsDiff {
  readonly added: readonly PublicRow[];
  readonly removed: readonly PublicRow[];
  /** `row` is the row as it reads after. */
  readonly changed: readonly { key: string; row: PublicRow; fields: readonly ChangedField[] }[];
  readonly sum: { before: number; added: number; removed: number; after: number };
}

/** What a list says beside its rows, in the order in which people ask for it. */
const LIST_FACTS = [
  "electionDay",
  "opensAt",
  "closesAt",
  "place",
  "address",
  "clusters",
  "sites",
  "decisionNumber",
  "decisionOn",
  "signatoryCapacity",
  "signatoryName",
] as const;
export type ListFact = (typeof LIST_FACTS)[number];

export const LIST_FACT_WORDS: Record<ListFact, Words> = {
  electionDay: { vi: "Ngày bầu cử", en: "Election day" },
  opensAt: { vi: "Giờ bắt đầu", en: "Opens at" },
  closesAt: { vi: "Giờ kết thúc", en: "Closes at" },
  place: { vi: "Nơi bầu cử", en: "Place" },
  address: { vi: "Địa chỉ nơi bầu cử", en: "Address of the place" },
  clusters: { vi: "Các cụm họp", en: "Cluster meetings" },
  sites: { vi: "Nơi niêm yết", en: "Posting sites" },
  decisionNumber: { vi: "Số quyết định", en: "Decision number" },
  decisionOn: { vi: "Ngày quyết định", en: "Date of the decision" },
  signatoryCapacity: { vi: "Chức vụ người ký", en: "Capacity of the signatory" },
  signatoryName: { vi: "Người ký", en: "Signatory" },
};

/** Dates are `YYYY-MM-DD`, hours `HH:MM`; null: the list does not say it. */
export interface ChangedFact {
  readonly fact: ListFact;
  readonly before: string | null;
  readonly after: string | null;
}

/** All that is printed and differs: a list without a changed row may still be another list. */
export interface VersionDiff extends RowsDiff {
  readonly facts: readonly ChangedFact[];
}

/** A list as far as two versions of it are compared. */
export type Compared = Pick<Proposal | PostingContent, "rows" | "cycle" | "notice" | "sites" | "document">;

const changedFields = (before: PublicRow, after: PublicRow): ChangedField[] =>
  COLUMNS.filter((column) => canonicalJson(before[column]) !== canonicalJson(after[column])).map(
    (column) => ({ column, before: before[column], after: after[column] }),
  );

/** Compares two lists row by row, by their keys. The order of the rows says nothing by itself. */
export function rowsDiffOf(before: readonly PublicRow[], after: readonly PublicRow[]): RowsDiff {
  const earlier = new Map(before.map((row) => [row.key, row]));
  const keys = new Set(after.map(({ key }) => key));
  const added = after.filter(({ key }) => !earlier.has(key));
  const removed = before.filter(({ key }) => !keys.has(key));
  const changed = after.flatMap((row) => {
    const was = earlier.get(row.key);
    const fields = was ? changedFields(was, row) : [];
    return fields.length > 0 ? [{ key: row.key, row, fields }] : [];
  });
  const sum = { before: before.length, added: added.length, removed: removed.length, after: after.length };
  return { added, removed, changed, sum };
}

const hoursOf = (notice: NoticeText | null): Record<"closesAt" | "clusters", string | null> => {
  if (!notice) return { closesAt: null, clusters: null };
  const { closesAt, clusters } = noticeFields(notice);
  return { closesAt, clusters: formatClusters(clusters) };
};

const factsOf = ({ cycle, notice, sites, document }: Compared): Record<ListFact, string | null> => ({
  electionDay: cycle.electionDay,
  opensAt: notice?.opensAt ?? null,
  ...hoursOf(notice),
  place: notice?.place ?? null,
  address: notice?.address ?? null,
  sites: sites.map(({ name, address }) => `${name}, ${address}`).join("; ") || null,
  decisionNumber: document.decisionNumber,
  decisionOn: document.decisionOn,
  signatoryCapacity: document.signatory?.capacity ?? null,
  signatoryName: document.signatory?.name ?? null,
});

/** Compares what two versions say of day, hours, place, sites, decision and signatory. */
export function changedFactsOf(before: Compared, after: Compared): ChangedFact[] {
  const [was, is] = [factsOf(before), factsOf(after)];
  return LIST_FACTS.filter((fact) => was[fact] !== is[fact]).map((fact) => ({
    fact,
    before: was[fact],
    after: is[fact],
  }));
}

/** Compares two versions of a list in everything that is printed. */
export const diffOf = (before: Compared, after: Compared): VersionDiff => ({
  ...rowsDiffOf(before.rows, after.rows),
  facts: changedFactsOf(before, after),
});
