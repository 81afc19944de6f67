-- Search under row security cannot use the trigram index (ilike is not leakproof), so it runs as the owner with the
-- organisation named outright. What comes back is ids; the caller reads the rows with its own rights. The narrowing
-- happens here, not around it: a page cut from the first matches at hand would miss those that fit.
drop function if exists exchange.search_task_ids(text, integer);
create or replace function exchange.search_task_ids(
  words text,
  places smallint[] default null,
  projects uuid[] default null,
  partner uuid default null,
  assignee uuid default null,
  unassigned boolean default false,
  after_due date default null,
  after_id uuid default null,
  at_most integer default 200
) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 50 as $$
declare
  org uuid := (select identity.current_org());
  side text := (select o.kind from identity.organisations o where o.id = org);
  pattern text := '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  if org is null or length(words) < 2 then return; end if;
  -- Planned anew for these very words: a frequent one is found in the order of due dates, a rare one by its letters.
  return query execute format(
    'select t.id from exchange.tasks t
      where t.%I = $1 and t.title ilike $2
        and ($3 is null or t.state_place = any($3))
        and ($4 is null or t.project_id = any($4))
        and ($5 is null or t.partner_org_id = $5)
        and ($6 is null or t.assignee_id = $6)
        and (not $7 or t.assignee_id is null)
        and ($8 is null or (t.due_sort, t.id) > ($8, $9))
      order by t.due_sort, t.id
      limit $10', side || '_org_id')
    using org, pattern, places, projects, partner, assignee, unassigned, after_due, after_id, least(at_most, 200);
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
