-- The regulation of interaction. A team starts nothing new before it has accepted the version in force; what runs goes on.
-- For the team's login alone, so that a task that the agency returns or an import puts in place is not held up. Like a
-- ballot outside its window: no row and no error.
create or replace function exchange.hold_for_regulation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if session_user = 'partner_web' and exchange.regulation_waits(new.engagement_id) then return null; end if;
  return new;
end $$;

create or replace function exchange.regulation_waits(engagement uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select not exists (select from exchange.regulation_acceptances a where a.regulation_id = r.id)
      from exchange.regulations r where r.engagement_id = engagement order by r.number desc limit 1), false)
$$;

create or replace trigger hold_for_regulation before update of state on exchange.tasks
  for each row when (old.state in ('offered', 'accepted', 'declined') and new.state in ('accepted', 'in_progress', 'delivered')
    and old.state <> new.state)
  execute function exchange.hold_for_regulation();

-- Whom the messenger tells of regulations, each once: the team of a new version, the agency of an acceptance.
create or replace function exchange.take_regulation_words()
returns table (engagement_id uuid, to_side exchange.side, org_id uuid, kind text)
language plpgsql security definer set search_path = '' as $$
begin
  return query
    with published as (
      update exchange.regulations r set told_at = now() where r.told_at is null
      returning r.engagement_id, r.partner_org_id
    ), accepted as (
      update exchange.regulation_acceptances a set told_at = now() where a.told_at is null
      returning a.regulation_id, a.agency_org_id
    )
    select p.engagement_id, 'partner'::exchange.side, p.partner_org_id, 'published' from published p
    union all
    select r.engagement_id, 'agency'::exchange.side, a.agency_org_id, 'accepted'
      from accepted a join exchange.regulations r on r.id = a.regulation_id;
end $$;
