-- Who must move so that a dossier with both halves holds: planned where it is called, so that lists which seldom ask it do not plan it with every page.
create function with_approver(cycle uuid, unit uuid, step text) returns text language sql stable parallel safe as $$
  select v.status from postings p join posting_versions v on v.posting_id = p.id
  where p.cycle_id = cycle and p.unit_id = unit and v.status in ('submitted', 'approved')
    and (step not in ('POST_LISTS')
      or not exists (select from posting_versions o where o.posting_id = p.id and o.status = 'published'))
  limit 1
$$;
--> statement-breakpoint
create function condition_holders(cycle uuid, unit uuid, step text) returns text[] language sql stable parallel safe as $$
  select case
    when with_approver(cycle, unit, step) is not null then array['approver']
    when step in ('POST_LISTS') then (
  select array_remove(array[
    case when count(*) filter (where t.proven or t.waits) < greatest(count(*), 2) then 'preparer' end,
    case when bool_or(t.waits and not t.front) then 'fatherland_front' end,
    case when bool_or(t.waits and not t.home) then 'home_affairs' end], null)
  from (
    select coalesce(last.id is not null and not last.proven, false) as waits, coalesce(last.proven, false) as proven,
      exists (select from placement_acceptances a where a.photo_id = last.id and a.institution = 'fatherland_front') as front, exists (select from placement_acceptances a where a.photo_id = last.id and a.institution = 'home_affairs') as home
    from sites s
    left join lateral (
      select f.id, bool_or((select count(distinct a.institution) from placement_acceptances a where a.photo_id = f.id) >= case f.outcome when 'proven' then 0 when 'to_check' then 1 when 'unreadable' then 2 end) over () as proven
      from postings p
      join lateral (select v.id from posting_versions v where v.posting_id = p.id and v.status in ('published', 'closed')
        and v.published_at is not null order by v.version desc limit 1) cur on true
      join placement_photos f on f.posting_id = p.id and f.site_id = s.id and f.version_id = cur.id and f.refused_at is null
      where p.cycle_id = s.cycle_id and p.unit_id = s.unit_id and not exists (
        select from placement_visits w where w.posting_id = p.id and w.site_id = s.id and w.version_id = cur.id
          and w.finding <> 'intact' and w.visited_at >= f.received_at)
      order by f.received_at desc, f.id desc limit 1) last on true
    where s.cycle_id = cycle and s.unit_id = unit and s.closed_at is null) t)
    else array['preparer'] end
$$;
