import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { NoticeText } from "@sansang/rules/postings/posting-content";
import type { PublicRow } from "@sansang/rules/postings/public-columns";
import { publicQuery } from "../../kernel/public-query.ts";
import { NOTICE_OF_FORM, NOTICE_TEXT } from "../notices/notice-json.ts";
import {
  NeighbourhoodAddress,
  neighbourhoodAt,
  type PublicCycle,
  type PublicUnit,
  type PublicWard,
  publicPath,
} from "./portal-map.ts";
import { type PublicPlacement, publicPlacements } from "./public-placements.ts";
import { frozenRows, type PublishedList, standingList } from "./published-list.ts";
import { contactOf, type PublicContact } from "./ward-contact.ts";

export interface PublicList extends PublishedList {
  readonly rows: readonly PublicRow[];
  readonly placements: readonly PublicPlacement[];
  /** Bytes of the PDF; null until it has been made for the first time. */
  readonly paperSize: number | null;
}

/**
 * Place and hours as people are told them: by the list in force, or by the ward while none is; then as expected until
 * somebody other than its writer has said that it is so. What was written for another way of electing is told to nobody.
 */
type PublicNotice = NoticeText & { readonly standing: "in_force" | "announced" | "expected" };

export interface PublicNeighbourhoodPage {
  readonly cycle: PublicCycle;
  readonly ward: PublicWard;
  readonly neighbourhood: PublicUnit;
  /** Addresses of the ward and of the khóm as they were asked for, and that of the khóm which lasts. */
  readonly paths: { readonly ward: string; readonly neighbourhood: string; readonly lasting: string };
  readonly notice: PublicNotice | null;
  readonly contact: PublicContact | null;
  /** When the list is due on the wall. */
  readonly expectedOn: CalendarDate | null;
  readonly list: PublicList | null;
  readonly takenDownAt: Date | null;
}

const NOTICE = statement<{ text: NoticeText; standing: "announced" | "expected" }>(
  "portal_notice",
  `select ${NOTICE_TEXT} as text, case when confirmed_at is null then 'expected' else 'announced' end as standing
   from notices n join cycles c on c.id = n.cycle_id
   where n.cycle_id = $1::uuid and n.unit_id = $2::uuid and ${NOTICE_OF_FORM}`,
);

const POST_LISTS: StepCode = "POST_LISTS";

/** A ward's own plan moves the date for that ward. */
const EXPECTED = statement<{ dueOn: CalendarDate }>(
  "portal_expected",
  `select coalesce(w.due_on, s.due_on) as "dueOn" from cycle_steps s
   left join ward_due_dates w on w.cycle_id = s.cycle_id and w.step_code = s.step_code and w.ward_id = $2::uuid
   where s.cycle_id = $1::uuid and s.step_code = $3`,
);

const PAPER = statement<{ size: number }>(
  "portal_paper_size",
  `select size::int as size from posting_papers where version_id = $1::uuid and kind = 'list'`,
);

async function withContent(db: Db, list: PublishedList | null): Promise<PublicList | null> {
  if (!list) return null;
  const [rows, placements, [paper]] = await Promise.all([
    frozenRows(db, list.versionId),
    publicPlacements(db, list.postingId, list.version),
    runPrepared(db, PAPER, [list.versionId]),
  ]);
  return { ...list, rows, placements, paperSize: paper?.size ?? null };
}

/** All that a citizen of a khóm needs. Before publication there is no list, whatever the office is working on. */
export const publicNeighbourhood = publicQuery({
  action: "postings.published.view",
  input: NeighbourhoodAddress,
  run: async ({ db, input }): Promise<PublicNeighbourhoodPage | null> => {
    const place = await neighbourhoodAt(db, input);
    if (!place) return null;
    const { ward, neighbourhood } = place;
    const { cycle } = ward;
    const [{ list, takenDown }, [announced], [expected], contact] = await Promise.all([
      standingList(db, cycle.id, neighbourhood.id),
      runPrepared(db, NOTICE, [cycle.id, neighbourhood.id]),
      runPrepared(db, EXPECTED, [cycle.id, ward.id, POST_LISTS]),
      contactOf(db, ward),
    ]);
    const official = list ?? takenDown;
    return {
      cycle,
      ward,
      neighbourhood,
      paths: {
        ward: publicPath(ward, input.term),
        neighbourhood: publicPath(ward, input.term, neighbourhood.slug),
        lasting: publicPath(ward, ward.term, neighbourhood.slug),
      },
      notice: official
        ? { ...official.notice, standing: "in_force" }
        : announced
          ? { ...announced.text, standing: announced.standing }
          : null,
      contact,
      expectedOn: expected?.dueOn ?? null,
      list: await withContent(db, list),
      takenDownAt: takenDown?.at ?? null,
    };
  },
});
