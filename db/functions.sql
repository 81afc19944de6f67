-- Who is asking. The session's token is set once per transaction (`app.session`); its SHA-256 is looked up in a table
-- that the desks' logins cannot read, so a forged organisation needs a stolen token. Each desk's login believes only
-- in sessions of its own side. Always call these as `(select identity.current_org())`: once per query, not per row.

create or replace function identity.session_row()
returns table (user_id uuid, org_id uuid, role identity.member_role)
language sql stable security definer set search_path = '' as $$
  select a.user_id, a.org_id, m.role
    from (
      select s.user_id, s.org_id from identity.sessions s
       where s.token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
         and s.ended_at is null
         and s.expires_at > now()
      union all
      -- The address of a calendar opens the person's own desk to read, and to nothing that writes.
      select f.user_id, f.org_id from identity.calendar_feeds f
       where f.token_hash = sha256(convert_to(nullif(current_setting('app.feed', true), ''), 'UTF8'))
         and current_setting('transaction_read_only') = 'on'
    ) a
    join identity.memberships m on m.user_id = a.user_id and m.org_id = a.org_id and m.ended_at is null
    join identity.organisations o on o.id = a.org_id
   where session_user = case o.kind when 'agency' then 'agency_web' else 'partner_web' end
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

-- Whose calendar an address opens, for the sign-in login alone; nothing once it is revoked or its owner is dismissed.
drop function if exists identity.feed_of(text);
create function identity.feed_of(token text)
returns table (user_id uuid, org_id uuid, kind identity.org_kind, role identity.member_role, locale text, time_zone text, shows_names boolean)
language sql stable security definer set search_path = '' as $$
  select f.user_id, f.org_id, o.kind, m.role, u.locale, o.time_zone, f.shows_names
    from identity.calendar_feeds f
    join identity.memberships m on m.user_id = f.user_id and m.org_id = f.org_id and m.ended_at is null
    join identity.users u on u.id = f.user_id
    join identity.organisations o on o.id = f.org_id
   where f.token_hash = sha256(convert_to(token, 'UTF8'))
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
     and not exists (select from agency.shown_files f where f.key = k)
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
    ), replied as (
      update exchange.ballot_replies r set told_at = now()
       where r.told_at is null and r.at > now() - interval '30 days'
      returning r.ballot_id
    ), asked as (
      update exchange.ballot_reports r set told_at = now()
       where r.told_at is null and r.at > now() - interval '30 days'
      returning r.ballot_id
    ), removed as (
      update exchange.ballot_reports r set removal_told_at = now() from exchange.ballots b
       where b.id = r.ballot_id and r.removal_told_at is null and b.removed_at is not null
         -- Two updates of one row in one statement would be one too many; a minute later it is its turn.
         and r.told_at is not null
      returning r.ballot_id
    ), about as (
      -- Whose ballot it is hears of a reply and of a wish to have it removed; the other side, that it is.
      select b.period_id, w.kind, b.agency_org_id, b.partner_org_id, (b.side = 'agency') <> (w.kind = 'removed') as to_agency
        from (select ballot_id, 'replied' as kind from replied union all select ballot_id, 'removalAsked' from asked
              union all select ballot_id, 'removed' from removed) w
        join exchange.ballots b on b.id = w.ballot_id
    )
    select d.id, s.side, case s.side when 'agency' then d.agency_org_id else d.partner_org_id end, 'ask'
      from due d cross join unnest(enum_range(null::exchange.side)) as s(side)
     where not exists (select from exchange.ballots b where b.period_id = d.id and b.side = s.side)
    union all
    select t.id, s.side, case s.side when 'agency' then t.agency_org_id else t.partner_org_id end, 'revealed'
      from told t cross join unnest(enum_range(null::exchange.side)) as s(side)
    union all
    select a.period_id, (case when a.to_agency then 'agency' else 'partner' end)::exchange.side,
           case when a.to_agency then a.agency_org_id else a.partner_org_id end, a.kind
      from about a;
end $$;

-- Who asks without an account: whoever holds a client's link. Its token is set once per transaction (`app.link`); its SHA-256
-- is looked up in a table whose hashes no login reads. A link is dead once it is revoked or over, or once its person has
-- left the client. Always call these as `(select agency.current_link_client())`.
create or replace function agency.link_row(token text)
returns table (id uuid, org_id uuid, client_id uuid, contact_id uuid, kind agency.link_kind, expires_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.id, l.org_id, l.client_id, l.contact_id, l.kind, l.expires_at
    from agency.client_links l
    left join agency.contacts c on c.id = l.contact_id
   where l.token_hash = sha256(convert_to(nullif(token, ''), 'UTF8'))
     and l.revoked_at is null
     and (l.expires_at is null or l.expires_at > now())
     and c.left_at is null
$$;

create or replace function agency.current_link_org() returns uuid
language sql stable security definer set search_path = '' as $$
  select org_id from agency.link_row(current_setting('app.link', true)) where session_user = 'client_web'
$$;

-- Whoever writes by the form knows nothing of the client: only a page's link reads.
create or replace function agency.current_link_client() returns uuid
language sql stable security definer set search_path = '' as $$
  select client_id from agency.link_row(current_setting('app.link', true)) where session_user = 'client_web'
$$;

create or replace function agency.current_link_contact() returns uuid
language sql stable security definer set search_path = '' as $$
  select contact_id from agency.link_row(current_setting('app.link', true)) where session_user = 'client_web'
$$;

-- A form's address may be anywhere, so what comes by it must not fill the disk: within 24 hours of 500 MiB of one client, the
-- request that passes the bound is the last one with files. Whoever asks learns yes or no, of their own client alone.
create or replace function agency.form_takes_files() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(sum(f.size_bytes), 0) < 500 * 1024 * 1024
    from agency.requests r
    join agency.request_files f on f.request_id = r.id and f.org_id = r.org_id
   where r.client_id = (select agency.current_link_client()) and r.org_id = (select agency.current_link_org())
     and r.channel = 'form' and r.received_at > now() - interval '24 hours'
$$;

-- All that a gate must know of whoever holds a link, in one round trip; no row for any other token. The client's login has
-- no way into schema identity, so the agency's name comes from here.
drop function if exists agency.open_link(text);
create function agency.open_link(token text)
returns table (
  link_id uuid, org_id uuid, client_id uuid, contact_id uuid, kind agency.link_kind, expires_at timestamptz,
  org_name text, time_zone text, currency text, client_name text, contact_name text, locale text, is_demo boolean
)
language plpgsql volatile security definer set search_path = '' as $$
begin
  update agency.client_links l set last_used_at = now()
    from agency.link_row(token) r
   where l.id = r.id and (l.last_used_at is null or l.last_used_at < now() - interval '5 minutes');
  return query
    select r.id, r.org_id, r.client_id, r.contact_id, r.kind, r.expires_at, o.name, o.time_zone, o.currency,
           case when r.kind = 'page' then k.name end, c.name, c.locale,
           coalesce((select p.is_demo from identity.portal p), false)
      from agency.link_row(token) r
      join identity.organisations o on o.id = r.org_id
      join agency.clients k on k.id = r.client_id
      left join agency.contacts c on c.id = r.contact_id;
end $$;

-- An answer is given once, while the approval is open and its turn has come; otherwise nothing is written, whoever answers.
-- The lock on the approval makes two that come together one after the other.
create or replace function agency.seal_answer() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.answer is not distinct from old.answer then
    new.reason := old.reason;
    new.answered_at := old.answered_at;
    return new;
  end if;
  perform from agency.approvals a
    where a.id = old.approval_id and a.org_id = old.org_id and a.state = 'open' for update;
  if not found or old.answer is not null or new.answer is null or old.asked_at is null then return null; end if;
  new.answered_at := clock_timestamp();
  return new;
end $$;

-- What becomes of an approval by its voices: one refusal ends it, all must approve, and in a chain the next is asked. The
-- same rule stands in domain/approvals (`outcomeOf`, `askedNow`), for whoever has only voices; a test holds them together.
create or replace function agency.settle_approval() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.answer is not distinct from old.answer then return null; end if;
  if new.answer = 'refuse' then
    update agency.approvals set state = 'refused', closed_at = new.answered_at where id = new.approval_id and state = 'open';
  elsif not exists (select from agency.approval_voices v
                     where v.approval_id = new.approval_id and v.answer is distinct from 'approve') then
    update agency.approvals set state = 'approved', closed_at = new.answered_at where id = new.approval_id and state = 'open';
  else
    update agency.approval_voices v set asked_at = clock_timestamp()
     where v.approval_id = new.approval_id and v.asked_at is null
       and v.place = (select min(w.place) from agency.approval_voices w
                       where w.approval_id = new.approval_id and w.answer is null);
  end if;
  return null;
end $$;

create or replace trigger seal_answer before update on agency.approval_voices
  for each row execute function agency.seal_answer();
create or replace trigger settle_approval after update on agency.approval_voices
  for each row execute function agency.settle_approval();

-- What a client's person says of minutes on their own page, of the last version that they were sent; that it is said once is
-- the policy's rule. Otherwise nothing is written, whatever the reason. What a colleague notes for them passes by.
create or replace function agency.seal_minutes() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if session_user <> 'client_web' then return new; end if;
  perform from agency.minutes_readers r
    join agency.meeting_minutes later on later.id = r.minutes_id
    join agency.meeting_minutes this on this.id = old.minutes_id
   where r.contact_id = old.contact_id and later.meeting_id = this.meeting_id and later.number > this.number;
  if found or new.is_own_word = (new.remark <> '') then return null; end if;
  if new.is_own_word then
    new.acknowledged_at := clock_timestamp();
    select c.name into new.acknowledged_name from agency.contacts c where c.id = old.contact_id;
  else
    new.remarked_at := clock_timestamp();
  end if;
  return new;
end $$;

create or replace trigger seal_minutes before update on agency.minutes_readers
  for each row execute function agency.seal_minutes();

-- A client's person accepts the newest version that the client was shown; an older one is no longer there to be accepted, and
-- nothing is written. Whoever accepts in the very moment in which a newer one is shown accepted what they read.
create or replace function agency.seal_acceptance() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  newest uuid;
begin
  -- Whoever does not speak for this person learns nothing here: row security refuses the row next.
  if session_user <> 'client_web' or new.contact_id is distinct from agency.current_link_contact() then return new; end if;
  select s.regulation_id into newest from agency.shown_regulations s join agency.client_regulations r on r.id = s.regulation_id
   where s.client_id = agency.current_link_client() order by r.number desc limit 1;
  if newest is distinct from new.regulation_id then return null; end if;
  new.at := clock_timestamp();
  select c.name into new.contact_name from agency.contacts c where c.id = new.contact_id;
  return new;
end $$;

create or replace trigger seal_acceptance before insert on agency.client_acceptances
  for each row execute function agency.seal_acceptance();

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

-- Lead or account role of the asking team.
create or replace function identity.speaks_for_team() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select role in ('lead', 'manager') from identity.session_row()), false)
$$;

-- The first day of the running quarter, by one calendar for both sides.
create or replace function exchange.quarter_now() returns date
language sql stable security definer set search_path = '' as $$
  select date_trunc('quarter', now() at time zone 'UTC')::date
$$;

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

revoke all on all functions in schema identity, agency, exchange from public, identity_web, agency_web, partner_web, client_web;
grant execute on function identity.current_org(), identity.current_user_id(), identity.is_lead() to agency_web, partner_web;
grant execute on function identity.viewer_of(text), identity.feed_of(text) to identity_web;
grant execute on function exchange.search_task_ids(text, integer) to agency_web, partner_web;
grant execute on function agency.search_request_ids(text, integer) to agency_web;
grant execute on function identity.unclaimed_files(uuid[]) to identity_web;
grant execute on function exchange.board_beat(), exchange.board_beat_of(text) to partner_web;
grant execute on function exchange.open_rating_months(), exchange.take_rating_words() to identity_web;
grant execute on function agency.current_link_org(), agency.current_link_client(), agency.current_link_contact(), agency.open_link(text), agency.form_takes_files() to client_web;
grant execute on function identity.speaks_for_team() to partner_web;
grant execute on function exchange.quarter_now() to agency_web, partner_web;
grant execute on function exchange.take_regulation_words(), identity.take_incident_words() to identity_web;
