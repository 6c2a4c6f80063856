import type { ConflictRow } from "@sansang/api/teams/conflict-statements";
import type { Language } from "@sansang/rules/kernel/language";
import { BODY_WORDS, SEAT_ROLE_WORDS } from "@sansang/rules/teams/seat";
import type { useTranslations } from "next-intl";

type Say = ReturnType<typeof useTranslations<"candidates.conflict">>;
interface Place {
  readonly unitName: string;
  readonly wardName: string;
}

const placeOf = ({ unitName, wardName }: Place): string => `${unitName}, ${wardName}`;

/** A conflict in one sentence: who, in which two roles, where. */
export function sayConflict(conflict: ConflictRow, t: Say, language: Language): string {
  const { kind, candidate, otherCandidate, seat, otherSeat, hand, paper } = conflict;
  const name = candidate?.name ?? seat?.name ?? "";
  if (kind === "candidate_on_team" && candidate && seat)
    return t(candidate.unitId === seat.unitId ? "onOwnTeam" : "onTeam", {
      name,
      role: SEAT_ROLE_WORDS[seat.role][language].toLowerCase(),
      body: BODY_WORDS[seat.body][language],
      unit: placeOf(seat),
      written: seat.name,
    });
  if (kind === "candidate_twice" && candidate && otherCandidate)
    return t("twice", {
      name,
      one: placeOf(candidate),
      other: placeOf(otherCandidate),
      written: otherCandidate.name,
    });
  if (kind === "own_file") return t("ownFile", { name, hand: hand?.name ?? "" });
  if (kind === "incumbent_signs")
    return t("incumbentSigns", {
      name,
      unit: candidate ? placeOf(candidate) : "",
      signer: paper?.signer ?? "",
    });
  return t("twoTeams", { name, one: seat ? placeOf(seat) : "", other: otherSeat ? placeOf(otherSeat) : "" });
}
