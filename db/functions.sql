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

-- Casting, by the database's clock: outside the window nothing is cast (no row, no error). The second ballot of a period
-- reveals both at once. The lock on the period makes two that come together one after the other.
create or replace function exchange.seal_ballot() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  closes timestamptz;
begin
  -- Whoever does not speak for this organisation learns nothing here: row security refuses the row next.
  if (select identity.current_org()) is distinct from
     (case new.side when 'agency' then new.agency_org_id else new.partner_org_id end)
    then return new;
  end if;
  select p.closes_at into closes from exchange.rating_periods p
   where p.id = new.period_id and p.agency_org_id = new.agency_org_id and p.partner_org_id = new.partner_org_id
     and p.opened_at <= clock_timestamp()
     for update;
  if closes is null or closes <= clock_timestamp() then return null; end if;
  update exchange.ballots b set reveal_at = clock_timestamp()
   where b.period_id = new.period_id and b.side <> new.side and b.reveal_at > clock_timestamp()
  returning b.reveal_at into new.reveal_at;
  new.reveal_at := coalesce(new.reveal_at, closes);
  new.cast_at := clock_timestamp();
  return new;
end $$;

-- While it is sealed a ballot's words may change, never its removal; once revealed only its removal, once.
create or replace function exchange.keep_ballot() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.reveal_at > clock_timestamp() then
    return case when new.removed_at is null then new end;
  end if;
  if old.removed_at is not null
    or (new.scores, new.comment, new.cast_at, new.cast_by, new.cast_name, new.version)
       is distinct from (old.scores, old.comment, old.cast_at, old.cast_by, old.cast_name, old.version)
    then return null;
  end if;
  -- What leaked must not lie about any longer: its words go for good, and the record of its removal stays.
  if new.removed_why = 'leak' then new.comment := ''; end if;
  return new;
end $$;

-- A reply, or the request to remove: by the side that the ballot rates, once it is revealed, while it stands, and for so
-- long as the trigger says. Otherwise nothing is written, whatever the reason.
create or replace function exchange.check_answer() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if (select identity.current_org()) is distinct from
     (case new.author_side when 'agency' then new.agency_org_id else new.partner_org_id end)
    then return new;
  end if;
  perform from exchange.ballots b
    where b.id = new.ballot_id and b.agency_org_id = new.agency_org_id and b.partner_org_id = new.partner_org_id
      and b.side <> new.author_side and b.reveal_at <= now() and b.removed_at is null
      and clock_timestamp() < b.reveal_at + tg_argv[0]::interval;
  return case when found then new end;
end $$;

create or replace trigger seal_ballot before insert on exchange.ballots
  for each row execute function exchange.seal_ballot();
create or replace trigger keep_ballot before update on exchange.ballots
  for each row execute function exchange.keep_ballot();
create or replace trigger check_reply before insert on exchange.ballot_replies
  for each row execute function exchange.check_answer('14 days');
create or replace trigger check_report before insert on exchange.ballot_reports
  for each row execute function exchange.check_answer('100 years');

-- Opens the month before this one, by each agency's own calendar, for every engagement that had work in it: a task
-- accepted, or four hours logged. Asked as often as one likes: a month opens once.
create or replace function exchange.open_rating_months() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  opened integer;
begin
  insert into exchange.rating_periods (engagement_id, agency_org_id, partner_org_id, kind, name, starts_on, ends_on)
  select e.id, e.agency_org_id, e.partner_org_id, 'month', to_char(m.first, 'YYYY-MM'), m.first, m.past - 1
    from exchange.engagements e
    join identity.organisations o on o.id = e.agency_org_id
   cross join lateral (
     select (date_trunc('month', now() at time zone o.time_zone) - interval '1 month')::date as first,
            date_trunc('month', now() at time zone o.time_zone)::date as past) m
   where e.partner_org_id is not null
     and not exists (select from exchange.rating_periods p
                      where p.engagement_id = e.id and p.kind = 'month' and p.name = to_char(m.first, 'YYYY-MM'))
     and exchange.had_work(e.id, m.first::timestamp at time zone o.time_zone, m.past::timestamp at time zone o.time_zone, m.first, m.past - 1)
      on conflict do nothing;
  get diagnostics opened = row_count;
  return opened;
end $$;

-- Done is a task's last state, so its last move is its acceptance.
create or replace function exchange.had_work(engagement uuid, since timestamptz, before timestamptz, first_day date, last_day date) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from exchange.tasks t
                  where t.engagement_id = engagement and t.state = 'done' and t.moved_at >= since and t.moved_at < before)
      or coalesce((select sum(w.minutes) >= 240 from exchange.tasks t join exchange.time_entries w on w.task_id = t.id
                    where t.engagement_id = engagement and w.spent_on between first_day and last_day), false)
$$;

-- Whom the messenger tells, each once: on day 0, 7 and 13 of a window the sides that have not cast, and both sides once
-- ballots are revealed. What is noted on the period depends on the calendar and on revealed ballots alone.
create or replace function exchange.take_rating_words()
returns table (period_id uuid, to_side exchange.side, org_id uuid, kind text)
language plpgsql security definer set search_path = '' as $$
begin
  return query
    with due as (
      update exchange.rating_periods p set reminders_sent = s.step
        from (select r.id, (now() >= r.opened_at)::integer + (now() >= r.opened_at + interval '7 days')::integer
                         + (now() >= r.opened_at + interval '13 days')::integer as step
                from exchange.rating_periods r where r.closes_at > now() and r.reminders_sent < 3) s
       where s.id = p.id and s.step > p.reminders_sent
      returning p.id, p.agency_org_id, p.partner_org_id
    ), told as (
      update exchange.rating_periods p set reveal_told_at = now()
       where p.reveal_told_at is null and p.closes_at > now() - interval '30 days'
         and exists (select from exchange.ballots b where b.period_id = p.id and b.reveal_at <= now())
      returning p.id, p.agency_org_id, p.partner_org_id
    )
    select d.id, s.side, case s.side when 'agency' then d.agency_org_id else d.partner_org_id end, 'ask'
      from due d cross join unnest(enum_range(null::exchange.side)) as s(side)
     where not exists (select from exchange.ballots b where b.period_id = d.id and b.side = s.side)
    union all
    select t.id, s.side, case s.side when 'agency' then t.agency_org_id else t.partner_org_id end, 'revealed'
      from told t cross join unnest(enum_range(null::exchange.side)) as s(side);
end $$;

revoke all on all functions in schema identity, agency, exchange from public, identity_web, agency_web, partner_web;
grant execute on function identity.current_org(), identity.current_user_id(), identity.is_lead() to agency_web, partner_web;
grant execute on function identity.viewer_of(text) to identity_web;
grant execute on function exchange.search_task_ids(text, integer) to agency_web, partner_web;
grant execute on function agency.search_request_ids(text, integer) to agency_web;
grant execute on function identity.unclaimed_files(uuid[]) to identity_web;
grant execute on function exchange.board_beat(), exchange.board_beat_of(text) to partner_web;
grant execute on function exchange.open_rating_months(), exchange.take_rating_words() to identity_web;
