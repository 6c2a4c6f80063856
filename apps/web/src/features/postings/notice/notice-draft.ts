import type { MeetingCluster } from "@sansang/rules/postings/notice/meeting-cluster";
import type { NoticeFields } from "@sansang/rules/postings/notice/notice-text";
import type { Offered } from "../../../forms/offered.ts";
import type { RouterOutputs } from "../../../lib/api.ts";

type Neighbourhood = RouterOutputs["postings"]["notices"]["neighbourhoods"][number];

/** The wording of a khóm as it is saved; empty where it is not. */
export interface EditedNotice
  extends Pick<
    Neighbourhood,
    "inForce" | "isBeingCorrected" | "ofOtherForm" | "pollingForm" | "mayCluster" | "isSmall"
  > {
  readonly unitId: string;
  readonly name: string;
  readonly maySave: boolean;
  readonly written: NoticeFields;
  /** When and by whom, in words. */
  readonly saved: string | null;
  readonly confirmed: string | null;
  /** May the reader say that it is so? Null: there is nothing to say, or it is not his to say. */
  readonly confirm: Offered | null;
}

/** As it is typed; `clusters` is JSON, in which the first cluster has no place of its own, `dispersed` a tick. */
export type NoticeDraft = {
  place: string;
  address: string;
  opensAt: string;
  closesAt: string;
  clusters: string;
  dispersed: string;
};
export type WardDraft = { phone: string; note: string };

/** Clusters as a draft keeps them: one text for the same clusters, whoever wrote them. */
export const clustersTyped = (clusters: readonly MeetingCluster[]): string =>
  JSON.stringify(
    clusters.map(({ name, chair, place, address, opensAt }, index) =>
      index === 0
        ? { name, chair, place: "", address: "", opensAt: "" }
        : { name, chair, place, address, opensAt },
    ),
  );

/** A draft of the time before there were clusters has none. */
export const clustersIn = ({ clusters }: Partial<Pick<NoticeDraft, "clusters">>): readonly MeetingCluster[] =>
  JSON.parse(clusters || "[]");

export const noticeTyped = ({ written }: EditedNotice): NoticeDraft => ({
  place: written.place,
  address: written.address,
  opensAt: written.opensAt,
  closesAt: written.closesAt ?? "",
  clusters: clustersTyped(written.clusters),
  dispersed: "",
});
