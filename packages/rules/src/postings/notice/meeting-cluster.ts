/** One of the meetings of a large or dispersed khóm, for some of its households. The hour is `HH:MM`. */
export type MeetingCluster = {
  /** Which households meet there: «Tổ 1 và 2, hộ 1–80». */
  readonly name: string;
  readonly chair: string;
  readonly place: string;
  readonly address: string;
  readonly opensAt: string;
};

/** Fewer are no clusters, more do not fit into one form. */
export const LEAST_CLUSTERS = 2;
export const MOST_CLUSTERS = 8;

/** «Tổ 1 và 2: Chùa Khleang, số 6 đường Tôn Đức Thắng, 07:30, Danh Văn Nhãn chủ trì». */
const formatCluster = ({ name, chair, place, address, opensAt }: MeetingCluster): string =>
  `${name}: ${place}, ${address}, ${opensAt}, ${chair} chủ trì`;

/** All clusters in one line, where versions of a list are compared; null: the khóm meets in one place. */
export const formatClusters = (clusters: readonly MeetingCluster[]): string | null =>
  clusters.map(formatCluster).join("; ") || null;
