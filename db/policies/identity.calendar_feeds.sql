grant select (id, user_id, org_id, shows_names, created_at), insert (id, token_hash, user_id, org_id, shows_names), delete on identity.calendar_feeds to agency_web, partner_web;

-- One's own calendar at the workplace where one is now; nobody reads the digest of its address back.
create policy calendar_feeds_own on identity.calendar_feeds to agency_web, partner_web
  using (user_id = (select identity.current_user_id()) and org_id = (select identity.current_org()))
  with check (user_id = (select identity.current_user_id()) and org_id = (select identity.current_org()));

-- A password that is changed or reset takes the person's calendars back, at every workplace, as it ends their sessions.
grant select (user_id), delete on identity.calendar_feeds to identity_web;
create policy calendar_feeds_password on identity.calendar_feeds to identity_web using (true);
