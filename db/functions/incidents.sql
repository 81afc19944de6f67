-- The first day of the running quarter, by one calendar for both sides.
create or replace function exchange.quarter_now() returns date
language sql stable security definer set search_path = '' as $$
  select date_trunc('quarter', now() at time zone 'UTC')::date
$$;

-- Whom the messenger tells of critical situations, each once: whoever takes one over, and whoever has one in which a promise
-- is due today by the agency's clock. Ids alone: the messenger's login has no way into schema agency.
create or replace function identity.take_incident_words()
returns table (incident_id uuid, org_id uuid, user_id uuid, kind text)
language plpgsql security definer set search_path = '' as $$
begin
  return query
    with taken as (
      update agency.incidents i set told_owner_id = i.owner_id
       where i.owner_id is not null and i.closed_at is null and i.told_owner_id is distinct from i.owner_id
      returning i.id, i.org_id, i.owner_id
    ), due as (
      update agency.incident_promises p set told_at = now()
        from agency.incidents i join identity.organisations o on o.id = i.org_id
       where i.id = p.incident_id and i.owner_id is not null and p.settled_at is null and p.told_at is null
         and p.due_on <= (now() at time zone o.time_zone)::date
      returning i.id, i.org_id, i.owner_id
    )
    select t.id, t.org_id, t.owner_id, 'taken' from taken t
    union all
    select distinct d.id, d.org_id, d.owner_id, 'promise' from due d;
end $$;
