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
