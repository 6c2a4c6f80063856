import type { MeetingStart, NoticeText } from "../posting-content.ts";
import type { MeetingCluster } from "./meeting-cluster.ts";

/** Where and when a khóm votes, as it is written down: a meeting has no closing hour, a polling day no clusters. */
export interface NoticeFields {
  readonly place: string;
  readonly address: string;
  readonly opensAt: string;
  readonly closesAt: string | null;
  readonly clusters: readonly MeetingCluster[];
}

export const isMeeting = (notice: NoticeText): notice is MeetingStart => "clusters" in notice;

const clusterText = ({ name, chair, place, address, opensAt }: MeetingCluster): MeetingCluster => ({
  name,
  chair,
  place,
  address,
  opensAt,
});

/** What is written down as it is frozen. */
export const noticeText = ({ place, address, opensAt, closesAt, clusters }: NoticeFields): NoticeText =>
  closesAt === null
    ? { place, address, opensAt, clusters: clusters.map(clusterText) }
    : { place, address, opensAt, closesAt };

/** What was frozen, or sent by a form, as it is written down. */
export const noticeFields = ({
  place,
  address,
  opensAt,
  closesAt = null,
  clusters = [],
}: Omit<NoticeFields, "closesAt" | "clusters"> & Partial<NoticeFields>): NoticeFields => ({
  place,
  address,
  opensAt,
  closesAt,
  clusters,
});

/**
 * A wording to be compared field by field: where the first cluster meets is said by place, address and hour alone, so
 * that who moves the meeting and who changes its clusters do not meet in one field.
 */
export const withBareFirst = <T extends object>(notice: T): T => {
  const { clusters } = notice as { clusters?: unknown };
  if (!Array.isArray(clusters)) return notice;
  const bare = (cluster: object) => ({ ...cluster, place: "", address: "", opensAt: "" });
  return { ...notice, clusters: clusters.map((cluster, index) => (index === 0 ? bare(cluster) : cluster)) };
};

/** The first cluster meets where and when the notice says it above all others. */
export const withFirstCluster = <T extends NoticeFields>(notice: T): T => ({
  ...notice,
  clusters: notice.clusters.map((cluster, index) => {
    const { place, address, opensAt } = index === 0 ? notice : cluster;
    return { ...cluster, place, address, opensAt };
  }),
});
