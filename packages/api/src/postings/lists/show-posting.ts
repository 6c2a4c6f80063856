import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { grantsFor } from "@sansang/rules/access/can";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { covers } from "@sansang/rules/org/unit-path";
import type { PostingContent } from "@sansang/rules/postings/posting-content";
import { offeredPostingActions } from "@sansang/rules/postings/posting-offers";
import { OPEN_POSTING_STATUSES, postedState } from "@sansang/rules/postings/posting-status";
import { hiddenOf, type PublicSource } from "@sansang/rules/postings/public-columns";
import { diffOf } from "@sansang/rules/postings/version-diff";
import * as z from "zod";
import { earlierActs } from "../../kernel/earlier-acts.ts";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { loadPlacements } from "../placements/load-placements.ts";
import { listPathsOf } from "../portal/list-path.ts";
import { readViews } from "../portal/read-views.ts";
import { blockersOf } from "./blocker-facts.ts";
import { openVersionOf, readVersion } from "./load-version.ts";
import { POSTING_VERSIONS, type VersionListRow } from "./posting-statements.ts";
import { fingerprintOf, type PostingRow, readProposal } from "./read-proposal.ts";

const SNAPSHOT = statement<{ canonical: string }>(
  "posting_snapshot_of",
  "select canonical from posting_snapshots where version_id = $1::uuid",
);

async function frozenContent(db: Db, versionId: string | undefined): Promise<PostingContent | null> {
  const [row] = versionId ? await runPrepared(db, SNAPSHOT, [versionId]) : [];
  return row ? (JSON.parse(row.canonical) as PostingContent) : null;
}

const isOpen = ({ status }: VersionListRow): boolean =>
  (OPEN_POSTING_STATUSES as readonly string[]).includes(status);

/** How often the public opened the page of the khóm, and those of the sheets; null while nothing was published. */
async function viewsOf(db: Db, place: PostingRow, versions: readonly VersionListRow[]) {
  const published = versions.flatMap(({ version, code }) => (code ? [{ version, path: `/to/${code}` }] : []));
  if (published.length === 0) return null;
  const pages = await listPathsOf(db, place);
  const viewed = await readViews(db, [...pages, ...published.map(({ path }) => path)]);
  return {
    page: pages.reduce((sum, path) => sum + viewed(path), 0),
    sheets: published.map(({ version, path }) => ({ version, count: viewed(path) })),
  };
}

/** A list with its versions, the one at hand whole, what it changes, what keeps it from being approved, and where it hangs. */
export const showPosting = query({
  action: "postings.list.view",
  input: z.object({ postingId: z.uuid(), version: z.int().min(1).optional() }),
  run: async ({ db, actor, scope, input, now }) => {
    const versions = await runPrepared(db, POSTING_VERSIONS, [input.postingId]);
    const shown = input.version ? versions.find(({ version }) => version === input.version) : versions[0];
    if (!shown) throw new Refusal("not_found");
    const loaded = await readVersion(db, shown.versionId);
    const { unitPath, posting, row, nomination, people } = loaded;
    if (!inScope(scope, unitPath)) throw new Refusal("not_found");
    const frozen = await frozenContent(db, shown.versionId);
    const proposal = await readProposal(db, posting, row, people);
    const fingerprint = fingerprintOf(proposal);
    const isOnItsWay = isOpen(shown);
    const decides = grantsFor(actor, "postings.list.approve").some((grant) =>
      covers(grant.unitPath, unitPath),
    );
    const { blockers, items } = await blockersOf(db, {
      posting,
      versionId: row.id,
      nomination,
      people,
      proposal,
      fingerprint,
      seenBy: decides && row.status === "submitted" ? actor.userId : null,
    });
    const content = frozen ?? proposal;
    const prepares = grantsFor(actor, "postings.list.submit").some((grant) =>
      covers(grant.unitPath, unitPath),
    );
    const earlier = versions.find(({ version, digest }) => version < shown.version && digest !== null);
    const before = await frozenContent(db, earlier?.versionId);
    const placements = await loadPlacements(db, { cycleId: posting.cycleId, unitPath });
    const own = placements.filter(({ postingId }) => postingId === posting.id);
    const today = dateIn(now);
    const open = await openVersionOf(db, posting.id);
    return {
      postingId: posting.id,
      cycleId: posting.cycleId,
      unitId: posting.unitId,
      wardId: posting.wardId,
      kind: posting.kind,
      city: content.city,
      ward: content.ward,
      neighbourhood: content.neighbourhood,
      electionDay: nomination.cycle.electionDay,
      closed: nomination.cycle.closedAt !== null,
      suspended: nomination.cycle.suspendedAt !== null,
      today,
      shown,
      isOnItsWay,
      versions,
      content,
      /** What will not be printed, told before it freezes to those who prepare and who approve. */
      hidden: isOnItsWay && (decides || prepares) ? hiddenOf(people as readonly PublicSource[]) : [],
      fingerprint,
      /** What approving was about, where the register has moved on since. */
      isAsApproved: row.fingerprint === null || row.fingerprint === fingerprint,
      diff: before ? diffOf(before, content) : null,
      earlierVersion: earlier?.version ?? null,
      blockers: isOnItsWay ? blockers : [],
      items,
      offers: offeredPostingActions(
        {
          status: row.status,
          today,
          posting: {
            version: row.version,
            fingerprint,
            approvedFingerprint: row.fingerprint,
            blockers,
            openVersion: open === row.version ? null : open,
            electionDay: nomination.cycle.electionDay,
          },
        },
        {
          actor,
          unit: unitPath,
          closed: nomination.cycle.closedAt !== null,
          suspended: nomination.cycle.suspendedAt !== null,
          earlier: await earlierActs(db, actor.userId, loaded.restsOn),
        },
      ),
      mayPreview: decides,
      views: await viewsOf(db, posting, versions),
      posted: postedState(own.map(({ state }) => state)),
      placements: own.map(({ siteId, siteName, state }) => ({ siteId, siteName, state })),
    };
  },
});
