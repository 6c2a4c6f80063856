import { CANDIDATE_STATUSES, type CandidateStatus } from "@sansang/rules/candidates/candidate-status";
import { isListed, type ListedGroup } from "@sansang/rules/reports/composition";
import { oneOf } from "../../../lib/one-of.ts";

/** What the address of the list asks for. */
export interface CandidateQuery {
  readonly ward?: string | undefined;
  readonly neighbourhood?: string | undefined;
  readonly statuses?: readonly CandidateStatus[] | undefined;
  /** Only those whom this figure of the composition counts. */
  readonly group?: ListedGroup | undefined;
  /** As at the end of which day, as the address or people write it; without it as it is now. */
  readonly asAt?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
}

const isStatus = (text: string): text is CandidateStatus =>
  (CANDIDATE_STATUSES as readonly string[]).includes(text);
const UUID = /^[0-9a-f-]{36}$/;

/** A value nobody knows is left out, as if it had not been typed. */
export function readCandidateQuery(
  params: Readonly<Record<string, string | string[] | undefined>>,
): CandidateQuery {
  const text = (name: string) => oneOf(params[name]).trim() || undefined;
  const id = (name: string) => (UUID.test(text(name) ?? "") ? text(name) : undefined);
  const statuses = [params.status]
    .flat()
    .flatMap((each) => each?.split(",") ?? [])
    .filter(isStatus);
  const group = text("group");
  return {
    ward: id("ward"),
    neighbourhood: id("neighbourhood"),
    statuses: statuses.length > 0 ? statuses : undefined,
    group: group && isListed(group) ? group : undefined,
    asAt: oneOf(params.asAt).trim().slice(0, 40) || undefined,
    q: text("q")?.slice(0, 80),
    after: text("after"),
  };
}

export function candidatesHref({
  ward,
  neighbourhood,
  statuses,
  group,
  asAt,
  q,
  after,
}: CandidateQuery): string {
  const params = new URLSearchParams();
  if (ward) params.set("ward", ward);
  if (neighbourhood) params.set("neighbourhood", neighbourhood);
  if (statuses) params.set("status", statuses.join(","));
  if (group) params.set("group", group);
  if (asAt) params.set("asAt", asAt);
  if (q) params.set("q", q);
  if (after) params.set("after", after);
  const text = params.toString().replaceAll("%2C", ",");
  return text ? `/candidates?${text}` : "/candidates";
}
