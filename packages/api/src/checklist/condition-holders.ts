import "server-only";
import { STANDARD_TEMPLATE } from "@sansang/rules/checklist/standard-template";
import { ACCEPTANCES_NEEDED, PHOTO_OUTCOMES } from "@sansang/rules/postings/placement-state";
import { LEAST_SITES } from "@sansang/rules/postings/site";

const PLACEMENT_STEPS = STANDARD_TEMPLATE.filter(({ computed }) => computed === "placements")
  .map(({ code }) => `'${code}'`)
  .join(", ");

/** Bodies of the functions of these names in the database, which plans them where they are called and once for all rows. */
const withApprover = `
    select v.status from postings p join posting_versions v on v.posting_id = p.id
    where p.cycle_id = cycle and p.unit_id = unit and v.status in ('submitted', 'approved')
      and (step not in (${PLACEMENT_STEPS})
        or not exists (select from posting_versions o where o.posting_id = p.id and o.status = 'published'))
    limit 1`;

const accepted = (photo: string): string =>
  `(select count(distinct a.institution) from placement_acceptances a where a.photo_id = ${photo}.id) >= case ${photo}.outcome ${PHOTO_OUTCOMES.map((outcome) => `when '${outcome}' then ${ACCEPTANCES_NEEDED[outcome]}`).join(" ")} end`;

const acceptedBy = (institution: string): string =>
  `exists (select from placement_acceptances a where a.photo_id = last.id and a.institution = '${institution}')`;

/**
 * Who must move at the open sites of the khóm: whoever has not yet looked at a photo that waits, and the khóm where
 * nothing waits and nothing is proven. The same as `placementState` says site by site.
 */
const AT_THE_SITES = `(
    select array_remove(array[
      case when count(*) filter (where t.proven or t.waits) < greatest(count(*), ${LEAST_SITES}) then 'preparer' end,
      case when bool_or(t.waits and not t.front) then 'fatherland_front' end,
      case when bool_or(t.waits and not t.home) then 'home_affairs' end], null)
    from (
      select coalesce(last.id is not null and not last.proven, false) as waits, coalesce(last.proven, false) as proven,
        ${acceptedBy("fatherland_front")} as front, ${acceptedBy("home_affairs")} as home
      from sites s
      left join lateral (
        select f.id, bool_or(${accepted("f")}) over () as proven
        from postings p
        join lateral (select v.id from posting_versions v where v.posting_id = p.id and v.status in ('published', 'closed')
          and v.published_at is not null order by v.version desc limit 1) cur on true
        join placement_photos f on f.posting_id = p.id and f.site_id = s.id and f.version_id = cur.id and f.refused_at is null
        where p.cycle_id = s.cycle_id and p.unit_id = s.unit_id and not exists (
          select from placement_visits w where w.posting_id = p.id and w.site_id = s.id and w.version_id = cur.id
            and w.finding <> 'intact' and w.visited_at >= f.received_at)
        order by f.received_at desc, f.id desc limit 1) last on true
      where s.cycle_id = cycle and s.unit_id = unit and s.closed_at is null) t)`;

const conditionHolders = `
    select case
      when with_approver(cycle, unit, step) is not null then array['approver']
      when step in (${PLACEMENT_STEPS}) then ${AT_THE_SITES}
      else array['preparer'] end`;

/** What the rules make of them; a migration that differs fails a test. */
export const CONDITION_FUNCTIONS = { with_approver: withApprover, condition_holders: conditionHolders };

/** Of a row `i` of `checklist_items` with both halves: how far the approver has the list that would make it hold. */
export const WITH_APPROVER = "with_approver(i.cycle_id, i.unit_id, i.step_code)";

/** Of a row `i` with both halves: who must move so that its condition holds, as an array of `Holder`s. */
export const CONDITION_HOLDERS = "condition_holders(i.cycle_id, i.unit_id, i.step_code)";
