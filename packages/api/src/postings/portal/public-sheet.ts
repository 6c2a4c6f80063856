import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { NoticeText, PostingContent } from "@sansang/rules/postings/posting-content";
import type { PostingKind } from "@sansang/rules/postings/posting-kind";
import { type ChangedFact, diffOf } from "@sansang/rules/postings/version-diff";
import * as z from "zod";
import { publicQuery } from "../../kernel/public-query.ts";
import { listPathsOf } from "./list-path.ts";
import { type Suspension, suspensionOf } from "./portal-map.ts";
import { publicPlacements } from "./public-placements.ts";
import { IS_BEING_CORRECTED } from "./published-list.ts";
import { OFFICE_PHONE } from "./ward-contact.ts";

/** One sheet of paper, by the code at its foot. It names nobody. */
export interface PublicSheet {
  readonly state: "current" | "superseded" | "closed";
  readonly kind: PostingKind;
  readonly unitPath: UnitPath;
  /** Names as they were frozen. */
  readonly cityName: string;
  readonly ward: { readonly name: string };
  readonly neighbourhood: { readonly name: string };
  readonly version: number;
  readonly publishedAt: Date;
  readonly endedAt: Date | null;
  readonly code: string;
  readonly spoken: readonly string[];
  /** The version that stands in its place, for a superseded sheet. */
  readonly current: { readonly version: number; readonly code: string } | null;
  readonly changes: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    /** Day, place, hours, sites, decision and signatory, old and new. */
    readonly facts: readonly ChangedFact[];
  } | null;
  /** Day, place and hours as this sheet says them. */
  readonly electionDay: CalendarDate;
  readonly notice: NoticeText;
  /** The day as the version in force says it; null while none is. */
  readonly dayInForce: CalendarDate | null;
  /** The day of the election as it is set now. */
  readonly electionDayNow: CalendarDate;
  /** By which decision the election stands still; null while it goes on. */
  readonly suspension: Suspension | null;
  readonly isCycleClosed: boolean;
  /** The next version of the sheet that stands is on its way. */
  readonly isBeingCorrected: boolean;
  /** Where the version that stands has been proven to hang, and how many places there are. */
  readonly hangsAt: readonly string[];
  readonly places: number;
  /** Of the commune office that posts it. */
  readonly phone: string | null;
  /** The khóm's page: while its election is the current one of the place by the short address, afterwards by that which lasts. */
  readonly listPath: string | null;
}

interface Found
  extends Pick<
    PublicSheet,
    | "kind"
    | "unitPath"
    | "cityName"
    | "version"
    | "publishedAt"
    | "endedAt"
    | "code"
    | "electionDayNow"
    | "suspension"
    | "isCycleClosed"
    | "isBeingCorrected"
    | "phone"
  > {
  readonly status: "published" | "superseded" | "closed";
  readonly postingId: string;
  readonly cycleId: string;
  readonly unitId: string;
  readonly wardId: string;
  readonly wardName: string;
  readonly neighbourhoodName: string;
  readonly spoken: string;
  readonly content: PostingContent;
  readonly currentContent: PostingContent | null;
  readonly currentVersion: number | null;
  readonly currentCode: string | null;
}

const SHEET = statement<Found>(
  "portal_sheet",
  `select p.kind, p.unit_path as "unitPath", v.version, v.status, v.published_at as "publishedAt",
     coalesce(v.superseded_at, v.closed_at) as "endedAt", s.code, s.spoken, p.id as "postingId",
     p.cycle_id as "cycleId", p.unit_id as "unitId", p.ward_id as "wardId", f.content ->> 'city' as "cityName",
     f.content ->> 'ward' as "wardName", f.content ->> 'neighbourhood' as "neighbourhoodName",
     f.content, cs.canonical::jsonb as "currentContent", y.election_day as "electionDayNow", y.closed_at is not null as "isCycleClosed",
     ${suspensionOf("y.id")} as suspension,
     ${IS_BEING_CORRECTED} as "isBeingCorrected",
     c.version as "currentVersion", cs.code as "currentCode", ${OFFICE_PHONE} as phone
   from posting_snapshots s
   join posting_versions v on v.id = s.version_id and v.status in ('published', 'superseded', 'closed')
   join postings p on p.id = s.posting_id
   join cycles y on y.id = p.cycle_id
   join units w on w.id = p.ward_id
   left join ward_notes n on n.cycle_id = p.cycle_id and n.ward_id = p.ward_id
   cross join lateral (select s.canonical::jsonb as content) f
   left join posting_versions c on c.posting_id = p.id and c.status = 'published'
   left join posting_snapshots cs on cs.version_id = c.id
   where s.code = $1`,
);

function changesOf({ content, currentContent, status }: Found): PublicSheet["changes"] {
  if (status !== "superseded" || !currentContent) return null;
  const { added, removed, changed, facts } = diffOf(content, currentContent);
  return { added: added.length, removed: removed.length, changed: changed.length, facts };
}

/** The page behind a QR code. A code that nothing was published under is unknown, whatever it may belong to. */
export const publicSheet = publicQuery({
  action: "postings.published.view",
  input: z.object({ code: z.string().regex(/^[0-9a-f]{12}$/) }),
  run: async ({ db, input }): Promise<PublicSheet | null> => {
    const [found] = await runPrepared(db, SHEET, [input.code]);
    if (!found) return null;
    const { status, currentVersion, currentCode, spoken, wardName, neighbourhoodName } = found;
    const [placements, [listPath = null]] = await Promise.all([
      currentVersion === null ? [] : publicPlacements(db, found.postingId, currentVersion),
      listPathsOf(db, found),
    ]);
    const isReplaced = status === "superseded" && currentVersion !== null && currentCode !== null;
    return {
      state: status === "published" ? "current" : status,
      kind: found.kind,
      unitPath: found.unitPath,
      cityName: found.cityName,
      ward: { name: wardName },
      neighbourhood: { name: neighbourhoodName },
      version: found.version,
      publishedAt: found.publishedAt,
      endedAt: found.endedAt,
      code: found.code,
      spoken: spoken.split(" "),
      current: isReplaced ? { version: currentVersion, code: currentCode } : null,
      changes: changesOf(found),
      electionDay: found.content.cycle.electionDay,
      notice: found.content.notice,
      dayInForce: found.currentContent?.cycle.electionDay ?? null,
      electionDayNow: found.electionDayNow,
      suspension: found.suspension,
      isCycleClosed: found.isCycleClosed,
      isBeingCorrected: found.isBeingCorrected,
      hangsAt: placements.filter(({ state }) => state === "proven").map(({ name }) => name),
      places: placements.length,
      phone: found.phone,
      listPath,
    };
  },
});
