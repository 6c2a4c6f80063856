import "server-only";

/** Codes, counts, ids, digests and days: what of a write may stand in the ledger for ever. */
const LEDGER_FACTS = [
  "abstained",
  "active",
  "against",
  "agreed",
  "answerBy",
  "appointment",
  "body",
  "candidates",
  "closed",
  "code",
  "component",
  "componentId",
  "confirmed",
  "conflict",
  "conflicts",
  "consultation",
  "decidedOn",
  "digest",
  "distance",
  "documents",
  "electionDay",
  "facts",
  "field",
  "finding",
  "fingerprint",
  "fromFrontCommittee",
  "frontMeeting1",
  "frontMeeting2",
  "grants",
  "ground",
  "guidanceEnded",
  "heldOn",
  "households",
  "institution",
  "invited",
  "items",
  "kind",
  "late",
  "level",
  "list",
  "mark",
  "minima",
  "moved",
  "number",
  "on",
  "outcome",
  "parentId",
  "partyOpinion",
  "pollingForm",
  "postingId",
  "present",
  "proposals",
  "rating",
  "refusal",
  "replaces",
  "role",
  "rows",
  "rulePackId",
  "seen",
  "sessionsEnded",
  "sha256",
  "size",
  "siteId",
  "slot",
  "state",
  "status",
  "suspended",
  "switchedOff",
  "switchedOn",
  "tag",
  "unfinished",
  "unitId",
  "userId",
  "validFrom",
  "version",
  "year",
] as const;

type Code = string | number | boolean | null | undefined;

/**
 * The facts of a line. The names are closed on purpose: a field that is not named here can only be handed over as a
 * value, which retention can erase. Names, births, addresses, numbers of people and free text never become facts.
 */
export type LedgerFacts = {
  readonly [Fact in Exclude<(typeof LEDGER_FACTS)[number], "grants">]?: Code | readonly string[];
} & {
  readonly grants?: readonly {
    readonly role: string;
    readonly unitId: string;
    readonly institution?: string | null | undefined;
  }[];
};
