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
