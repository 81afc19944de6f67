-- Who is asking. The session's token is set once per transaction (`app.session`); its SHA-256 is looked up in a table
-- that the desks' logins cannot read, so a forged organisation needs a stolen token. Each desk's login believes only
-- in sessions of its own side. Always call these as `(select identity.current_org())`: once per query, not per row.

create or replace function identity.session_row()
returns table (user_id uuid, org_id uuid, role identity.member_role)
language sql stable security definer set search_path = '' as $$
  select s.user_id, s.org_id, m.role
    from identity.sessions s
    join identity.memberships m on m.user_id = s.user_id and m.org_id = s.org_id and m.ended_at is null
    join identity.organisations o on o.id = s.org_id
   where s.token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
     and s.ended_at is null
     and s.expires_at > now()
     and session_user = case o.kind when 'agency' then 'agency_web' else 'partner_web' end
$$;

create or replace function identity.current_org() returns uuid
language sql stable security definer set search_path = '' as $$
  select org_id from identity.session_row()
$$;

create or replace function identity.current_user_id() returns uuid
language sql stable security definer set search_path = '' as $$
  select user_id from identity.session_row()
$$;

create or replace function identity.is_lead() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select role = 'lead' from identity.session_row()), false)
$$;

-- Everything that a gate must know of the one who asks, in one round trip. For the sign-in login alone.
drop function if exists identity.viewer_of(text);
create function identity.viewer_of(token text)
returns table (
  user_id uuid, org_id uuid, kind identity.org_kind, role identity.member_role, name text, email text, locale text,
  theme text, org_name text, time_zone text, currency text, is_demo boolean, session_id uuid, is_stale boolean,
  other_workplaces jsonb
)
language sql stable security definer set search_path = '' as $$
  select u.id, o.id, o.kind, m.role, u.name, u.email, u.locale, u.theme, o.name, o.time_zone, o.currency,
         coalesce((select p.is_demo from identity.portal p), false), s.id, s.last_seen_at < now() - interval '5 minutes',
         (select coalesce(jsonb_agg(jsonb_build_object('orgId', w.org_id, 'name', wo.name, 'kind', wo.kind) order by w.created_at), '[]')
            from identity.memberships w join identity.organisations wo on wo.id = w.org_id
           where w.user_id = s.user_id and w.ended_at is null and w.org_id <> s.org_id)
    from identity.sessions s
    join identity.memberships m on m.user_id = s.user_id and m.org_id = s.org_id and m.ended_at is null
    join identity.users u on u.id = s.user_id
    join identity.organisations o on o.id = s.org_id
   where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.ended_at is null and s.expires_at > now()
$$;

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

-- Counters on a task follow the rows that they count; neither desk has the right to write them.
create or replace function exchange.count_message() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update exchange.tasks set message_count = message_count + 1 where id = new.task_id;
  return null;
end $$;

create or replace function exchange.count_time() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update exchange.tasks set logged_minutes = logged_minutes + new.minutes where id = new.task_id;
  return null;
end $$;

create or replace trigger count_message after insert on exchange.messages
  for each row execute function exchange.count_message();
create or replace trigger count_time after insert on exchange.time_entries
  for each row execute function exchange.count_time();

-- Which of these keys no row names any more: the bytes under them are nobody's. Keys are random, so a yes tells nothing to
-- somebody who does not hold one; the sweep that asks belongs to no organisation and reads no row.
create or replace function identity.unclaimed_files(keys uuid[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select k from unnest(keys) k
   where not exists (select from exchange.files f where f.id = k)
     and not exists (select from agency.request_files f where f.id = k)
     and not exists (select from agency.draft_files f where f.original_key = k)
     and not exists (select from agency.draft_files f where f.clean_key = k)
     and not exists (select from agency.draft_file_pictures p where p.preview_key = k)
     and not exists (select from agency.passed_files f where f.clean_key = k)
$$;

-- Every change of a team's tasks moves its beat on. Who changes one takes a strand that nobody holds, or a new one: so
-- nobody waits here, and no two transactions can wait for each other.
create or replace function exchange.note_board_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  team uuid;
begin
  for team in select distinct partner_org_id from changed loop
    update exchange.board_changes
       set beat = greatest(beat + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint)
     where id = (select id from exchange.board_changes where partner_org_id = team order by id limit 1
                    for update skip locked);
    if not found then
      insert into exchange.board_changes (partner_org_id) values (team);
    end if;
  end loop;
  return null;
end $$;

create or replace trigger note_board_insert after insert on exchange.tasks
  referencing new table as changed for each statement execute function exchange.note_board_change();
create or replace trigger note_board_update after update on exchange.tasks
  referencing new table as changed for each statement execute function exchange.note_board_change();

-- The beat of the asking team's tasks; null for whoever is not signed in. While it stands, no card of theirs changed.
create or replace function exchange.board_beat() returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(sum(c.beat), 0)::text
    from (select identity.current_org() as id) team
    left join exchange.board_changes c on c.partner_org_id = team.id
   where team.id is not null
   group by team.id
$$;

-- The same in one statement of its own, for the question that every open board asks: no transaction, one round trip.
create or replace function exchange.board_beat_of(token text) returns text
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform set_config('app.session', token, true);
  return exchange.board_beat();
end $$;

revoke all on all functions in schema identity, agency, exchange from public, identity_web, agency_web, partner_web;
grant execute on function identity.current_org(), identity.current_user_id(), identity.is_lead() to agency_web, partner_web;
grant execute on function identity.viewer_of(text) to identity_web;
grant execute on function exchange.search_task_ids(text, integer) to agency_web, partner_web;
grant execute on function identity.unclaimed_files(uuid[]) to identity_web;
grant execute on function exchange.board_beat(), exchange.board_beat_of(text) to partner_web;
