grant select, insert (token_hash, user_id, org_id, user_agent, expires_at), update (org_id, last_seen_at, ended_at) on identity.sessions to identity_web;
grant select (id, user_id, user_agent, created_at, last_seen_at, expires_at, ended_at) on identity.sessions to agency_web, partner_web;
grant update (ended_at) on identity.sessions to agency_web, partner_web;

create policy sessions_sign_in on identity.sessions to identity_web using (true) with check (true);

-- One's own sessions: seen and ended, never brought back; the token's hash is never read.
create policy sessions_own on identity.sessions for select to agency_web, partner_web
  using (user_id = (select identity.current_user_id()));
create policy sessions_end on identity.sessions for update to agency_web, partner_web
  using (user_id = (select identity.current_user_id())) with check (ended_at is not null);
