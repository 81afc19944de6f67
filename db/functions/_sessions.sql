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

-- Lead or account role of the asking team.
create or replace function identity.speaks_for_team() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select role in ('lead', 'manager') from identity.session_row()), false)
$$;
