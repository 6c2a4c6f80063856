/** Ids of things that lie in one place; what a request can name. */
export interface SampleTarget {
  readonly cityId: string;
  readonly wardId: string;
  readonly neighbourhoodId: string;
  readonly cycleId: string;
  readonly itemId: string;
  readonly componentId: string;
  readonly userId: string;
  readonly candidateId: string;
  readonly appointmentId: string;
  readonly conflictKey: string;
  readonly postingId: string;
  readonly versionId: string;
  readonly siteId: string;
  readonly photoId: string;
  readonly grantId: string;
  readonly proposalId: string;
  readonly handOverItemId: string;
  readonly provisionalHeadId: string;
}

/** A valid request, aimed at a place. */
export type Sample = (place: SampleTarget) => Record<string, unknown>;

export const REASON = "vì văn bản thiếu chữ ký và dấu của phường";
