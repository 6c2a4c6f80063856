import type { createCaller } from "@sansang/api/root";

type Candidates = ReturnType<typeof createCaller>["candidates"];

/** A page of candidates, khóm by khóm. */
export type CandidateList = Awaited<ReturnType<Candidates["list"]>>;
export type ListedCandidate = CandidateList["rows"][number];
/** Every khóm of a ward with how far its nomination is. */
export type NominationList = Awaited<ReturnType<Candidates["listNominations"]>>;
export type ListedNomination = NominationList["rows"][number];
/** One dossier with everything its screen shows. */
export type ShownCandidate = Awaited<ReturnType<Candidates["show"]>>;
export type ShownFact = ShownCandidate["facts"][number];
export type ShownConflict = ShownCandidate["conflicts"][number];
/** The nomination of one khóm. */
export type ShownNomination = Awaited<ReturnType<Candidates["showNomination"]>>;

/** Where a khóm lies, in words. */
export interface Place {
  readonly unitId: string;
  readonly unitName: string;
  readonly wardId: string;
  readonly wardName: string;
}
