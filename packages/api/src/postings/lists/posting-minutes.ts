import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import { makeMinutesDocx, makePostingPaper } from "@sansang/documents/posting/make-posting-paper";
import type { MinutesSite, PostingMinutes } from "@sansang/documents/posting/posting-paper.input";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { VisitFinding } from "@sansang/rules/postings/placement-state";
import { VersionInput } from "@sansang/rules/postings/posting.input";
import { type GrantMark, heaviestMark } from "@sansang/rules/users/grant-mark";
import * as z from "zod";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { frozenSheets } from "./frozen-sheet.ts";

const SITES = statement<MinutesSite>(
  "minutes_sites",
  `select s.name, s.address, to_char(f.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "postedAt",
     who.name as "postedBy", f.distance_m as distance
   from posting_versions v
   join postings p on p.id = v.posting_id
   join sites s on s.cycle_id = p.cycle_id and s.unit_id = p.unit_id and s.closed_at is null
   left join lateral (
     select received_at, taken_by, distance_m from placement_photos
     where posting_id = p.id and site_id = s.id and version_id = v.id and refused_at is null
     order by received_at limit 1) f on true
   left join users who on who.id = f.taken_by
   where v.id = $1::uuid order by s.position, s.id`,
);

const VISITS = statement<{ at: Date; site: string; by: string; finding: VisitFinding; note: string }>(
  "minutes_visits",
  `select w.visited_at as at, s.name as site, who.name as by, w.finding, w.note
   from placement_visits w join sites s on s.id = w.site_id join users who on who.id = w.visited_by
   where w.version_id = $1::uuid order by w.visited_at, w.id limit 100`,
);

const CLOSED = statement<{ closedAt: Date | null; marks: (GrantMark | null)[] }>(
  "minutes_closed",
  `select v.closed_at as "closedAt", array[
     grant_mark(v.approved_by, 'approver', null, p.unit_path, v.approved_at),
     grant_mark(v.published_by, 'approver', null, p.unit_path, v.published_at)] as marks
   from posting_versions v join postings p on p.id = v.posting_id where v.id = $1::uuid`,
);

/** Biên bản niêm yết of a published version (domain.md §3.5): PDF to sign, DOCX to go on writing in. */
export const postingMinutes = query({
  action: "postings.list.view",
  input: VersionInput.extend({ format: z.enum(["pdf", "docx"]) }),
  run: async ({ context, db, scope, input, now }): Promise<Uint8Array> => {
    const [frozen] = await frozenSheets(db, context.installation.origin, [input.versionId]);
    if (!frozen || !inScope(scope, frozen.unitPath)) throw new Refusal("not_found");
    const [sites, visits, [version]] = await Promise.all([
      runPrepared(db, SITES, [input.versionId]),
      runPrepared(db, VISITS, [input.versionId]),
      runPrepared(db, CLOSED, [input.versionId]),
    ]);
    const options = { demo: context.installation.isDemo };
    const { content, marks } = frozen.sheet;
    const { pages } = await makePostingPaper("list", [frozen.sheet], options);
    const minutes: PostingMinutes = {
      number: null,
      head: "neighbourhood",
      date: dateIn(now),
      content,
      marks,
      pages,
      sites,
      approvalMark: heaviestMark(version?.marks ?? []),
      takenDownAt: version?.closedAt?.toISOString() ?? null,
      postedBy: {
        capacity: "NGƯỜI NIÊM YẾT",
        name: sites.find(({ postedBy }) => postedBy)?.postedBy ?? null,
      },
      witnesses: [
        { capacity: "NGƯỜI CHỨNG KIẾN", name: null },
        { capacity: "NGƯỜI CHỨNG KIẾN", name: null },
      ],
      visits: visits.map((visit) => ({ ...visit, at: visit.at.toISOString() })),
    };
    if (input.format === "docx") return makeMinutesDocx(minutes, options);
    return (await makePostingPaper("minutes", minutes, options)).pdf;
  },
});
