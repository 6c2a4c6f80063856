import { loadNeighbourhood } from "@sansang/api/elections/load-neighbourhood";
import { command, execute } from "@sansang/api/kernel/command";
import { digestOf } from "@sansang/api/kernel/digest";
import { placeDefaultSites } from "@sansang/api/postings/placements/default-sites";
import { cycles } from "@sansang/db/tables/elections";
import { sites } from "@sansang/db/tables/placements";
import { notices, postingSnapshots, postings, postingVersions } from "@sansang/db/tables/postings";
import type { Actor } from "@sansang/rules/access/can";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import { noticeFields } from "@sansang/rules/postings/notice/notice-text";
import { PrepareInput } from "@sansang/rules/postings/posting.input";
import { contentOf, type NoticeText, type PollingHours } from "@sansang/rules/postings/posting-content";
import { OPEN_POSTING_STATUSES, type PostingStatus } from "@sansang/rules/postings/posting-status";
import { sheetCode } from "@sansang/rules/postings/sheet-code";
import { spokenCode } from "@sansang/rules/postings/spoken-code";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Unit } from "./city.ts";
import type { PersonKey } from "./people.ts";
import type { TestApp } from "./test-app.ts";

/** Where and when the khóm of the stories vote. */
export const NOTICE: PollingHours = {
  place: "Nhà văn hóa khóm",
  address: "Đường Trần Hưng Đạo, Phường 1",
  opensAt: "07:00",
  closesAt: "11:30",
};

export interface Published {
  readonly postingId: string;
  readonly versionId: string;
  readonly version: number;
  readonly code: string;
}

const isOpen = (status: PostingStatus): boolean =>
  (OPEN_POSTING_STATUSES as readonly PostingStatus[]).includes(status);
/** The moves of a version from a draft on, without their conditions. */
const ROAD = ["submitted", "approved", "published"] as const;

/** The version of a khóm's list that is under way, else the next one, published without the conditions of its road: for stories that begin on the wall. */
const publishAtOnce = (notice: NoticeText, preparedBy: string) =>
  command({
    action: "postings.list.publish",
    input: PrepareInput,
    load: (tx, neighbourhood) => loadNeighbourhood(tx, neighbourhood),
    run: async ({ tx, actor, input, subject, now }) => {
      const { cycleId, unitId } = input;
      const { wardId, unitPath } = subject;
      const place = { cycleId, unitId, wardId, unitPath };
      await placeDefaultSites(tx, place);
      await tx
        .insert(postings)
        .values({ ...place, kind: "candidate_list" })
        .onConflictDoNothing();
      const [posting] = await tx
        .select()
        .from(postings)
        .where(and(eq(postings.cycleId, cycleId), eq(postings.unitId, unitId)))
        .for("update");
      const postingId = posting?.id ?? "";
      const versions = await tx
        .select({ id: postingVersions.id, version: postingVersions.version, status: postingVersions.status })
        .from(postingVersions)
        .where(eq(postingVersions.postingId, postingId));
      const open = versions.find(({ status }) => isOpen(status));
      const version = open?.version ?? versions.length + 1;
      await tx
        .update(postingVersions)
        .set({ status: "superseded", supersededAt: now })
        .where(and(eq(postingVersions.postingId, postingId), eq(postingVersions.status, "published")));
      const [cycle] = await tx.select().from(cycles).where(eq(cycles.id, cycleId));
      const [{ taken } = { taken: 0 }] = await tx
        .select({ taken: sql<number>`count(*)::int` })
        .from(postingSnapshots)
        .where(eq(postingSnapshots.wardId, wardId));
      const content = contentOf(
        {
          format: "sansang.posting/1",
          kind: "candidate_list",
          reason: version === 1 ? null : "một người ứng cử xin rút",
          cycle: {
            name: cycle?.name ?? "",
            termFrom: 2022,
            termTo: 2027,
            electionDay: asCalendarDate(cycle?.electionDay ?? ""),
          },
          city: "Thành phố Sóc Trăng",
          ward: wardId,
          neighbourhood: unitId,
          sites: [],
          rows: [],
          notice,
          document: {
            symbol: "TB-UBND",
            decisionNumber: null,
            decisionOn: null,
            signatory: { capacity: "CHỦ TỊCH", name: "Mai Thị Dừa" },
          },
        },
        {
          version,
          replaces: null,
          number: taken + 1,
          year: 2022,
          date: asCalendarDate("2022-04-26"),
        },
      );
      const canonical = canonicalJson(content);
      const digest = digestOf(canonical);
      const code = sheetCode(digest);
      const columns = {
        postingId,
        version,
        status: "draft" as const,
        reason: version === 1 ? null : "một người ứng cử xin rút",
        fingerprint: digest,
        preparedBy,
        preparedAt: now,
        approvedBy: actor.userId,
        approvedAt: now,
        publishedBy: actor.userId,
        publishedAt: now,
      };
      const [row] = open
        ? await tx.update(postingVersions).set(columns).where(eq(postingVersions.id, open.id)).returning()
        : await tx.insert(postingVersions).values(columns).returning();
      const versionId = row?.id ?? "";
      for (const status of ROAD)
        await tx.update(postingVersions).set({ status }).where(eq(postingVersions.id, versionId));
      await tx.insert(postingSnapshots).values({
        versionId,
        postingId,
        version,
        digest,
        code,
        spoken: spokenCode(code),
        canonical,
        wardId,
        year: 2022,
        number: taken + 1,
        frozenAt: now,
        frozenBy: actor.userId,
      });
      return {
        result: { postingId, versionId, version, code },
        line: {
          subjectType: "posting",
          subjectId: postingId,
          unitPath,
          cycleId,
          after: { version },
        },
      };
    },
  });

interface Neighbourhood extends Unit {
  readonly wardId: string;
}

/** The khóm of a ward, both counted from 0. */
export function electingNeighbourhood({ city }: TestApp, ward: number, neighbourhood: number): Neighbourhood {
  const found = city.wards[ward];
  const unit = found?.neighbourhoods[neighbourhood];
  if (!found || !unit) throw new Error(`No khóm ${neighbourhood} in ward ${ward}`);
  return { ...unit, wardId: found.id };
}

interface Publishing {
  readonly notice?: NoticeText;
  readonly now?: Date;
  readonly by?: PersonKey | Actor;
}
type Named = { readonly cycleId: string; readonly unitId: string };

/** Publishes the next version of the list of a khóm in any city. */
export const publishIn = (
  app: TestApp,
  neighbourhood: Named,
  { notice = NOTICE, now, by = "quan" }: Publishing = {},
): Promise<Published> =>
  execute(publishAtOnce(notice, app.people.lan.userId), app.as(by, now), neighbourhood);

/** Publishes the next version of the khóm's list. */
export const publish = (app: TestApp, { id }: Unit, publishing: Publishing = {}): Promise<Published> =>
  publishIn(app, { cycleId: app.cycleId, unitId: id }, publishing);

/** The open sites of a khóm in any city, in their order. */
export const openSitesIn = ({ db }: TestApp, { cycleId, unitId }: Named) =>
  db
    .select()
    .from(sites)
    .where(and(eq(sites.cycleId, cycleId), eq(sites.unitId, unitId), isNull(sites.closedAt)))
    .orderBy(asc(sites.position));

/** The open sites of a khóm in their order. */
export const openSites = (app: TestApp, { id }: Unit) =>
  openSitesIn(app, { cycleId: app.cycleId, unitId: id });

/** Writes down where the khóm votes, as a row and nothing more. */
export async function noticeRow(
  app: TestApp,
  { id, path, wardId }: Neighbourhood,
  notice: NoticeText = NOTICE,
): Promise<void> {
  const row = {
    cycleId: app.cycleId,
    unitId: id,
    unitPath: path,
    wardId,
    ...noticeFields(notice),
    changedBy: app.people.lan.userId,
    changedAt: new Date("2022-04-20T08:00:00+07:00"),
  };
  await app.db
    .insert(notices)
    .values(row)
    .onConflictDoUpdate({ target: [notices.cycleId, notices.unitId], set: noticeFields(notice) });
}
