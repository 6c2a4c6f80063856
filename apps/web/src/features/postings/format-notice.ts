import type { NoticeFields } from "@sansang/rules/postings/notice/notice-text";

type Phrase = "pollingLine" | "meetingLine" | "clustersLine";

/** Place and hours in one line: of a polling day, of a meeting, of a meeting in clusters. `t` knows the words of a notice. */
export function formatNotice(
  { place, address, opensAt, closesAt, clusters }: NoticeFields,
  t: (phrase: Phrase, blanks: Record<string, string | number>) => string,
): string {
  if (closesAt !== null) return t("pollingLine", { place, address, opens: opensAt, closes: closesAt });
  return t(clusters.length > 0 ? "clustersLine" : "meetingLine", {
    place,
    address,
    opens: opensAt,
    count: clusters.length,
  });
}
