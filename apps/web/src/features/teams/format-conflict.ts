import type { ConflictRow } from "@sansang/api/teams/conflict-statements";
import type { Language } from "@sansang/rules/kernel/language";
import { APPOINTMENT_ROLE_WORDS, BODY_WORDS } from "@sansang/rules/teams/appointment";
import type { useTranslations } from "next-intl";

type Translate = ReturnType<typeof useTranslations<"candidates.conflict">>;
interface Place {
  readonly unitName: string;
  readonly wardName: string;
}

const placeOf = ({ unitName, wardName }: Place): string => `${unitName}, ${wardName}`;

/** A conflict in one sentence: who, in which two roles, where. */
export function formatConflict(conflict: ConflictRow, t: Translate, language: Language): string {
  const { kind, candidate, otherCandidate, appointment, otherAppointment, hand, paper } = conflict;
  const name = candidate?.name ?? appointment?.name ?? "";
  if (kind === "candidate_on_team" && candidate && appointment)
    return t(candidate.unitId === appointment.unitId ? "onOwnTeam" : "onTeam", {
      name,
      role: APPOINTMENT_ROLE_WORDS[appointment.role][language].toLowerCase(),
      body: BODY_WORDS[appointment.body][language],
      unit: placeOf(appointment),
      written: appointment.name,
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
  return t("twoTeams", {
    name,
    one: appointment ? placeOf(appointment) : "",
    other: otherAppointment ? placeOf(otherAppointment) : "",
  });
}
