-- Search under row security cannot use the trigram index (ilike is not leakproof), so it runs as the owner with the
-- organisation named outright. What comes back is ids; the caller reads the rows with its own rights.
create or replace function exchange.search_task_ids(words text, at_most integer) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  org uuid := (select identity.current_org());
  pattern text := '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  if length(words) < 2 then return; end if;
  return query execute
    'select t.id from exchange.tasks t
      where t.partner_org_id = $1 and t.title ilike $2
     union all
     select t.id from exchange.tasks t
      where t.agency_org_id = $1 and t.title ilike $2
     limit $3'
    using org, pattern, least(at_most, 200);
end $$;

-- The same for what clients said: in writing, aloud and typed up, by the name of a file, or by who said it.
create or replace function agency.search_request_ids(words text, at_most integer) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  org uuid := (select identity.current_org());
  pattern text := '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  if length(words) < 2 then return; end if;
  return query execute
    'select r.id from agency.requests r
      where r.org_id = $1 and (r.subject || '' '' || r.sender || '' '' || r.body) ilike $2
     union
     select f.request_id from agency.request_files f
      where f.org_id = $1 and (f.name || '' '' || f.transcript) ilike $2
     union
     select r.id from agency.clients c join agency.requests r on r.client_id = c.id
      where c.org_id = $1 and c.name ilike $2
     limit $3'
    using org, pattern, least(at_most, 20000);
end $$;
