grant select (id, user_id, org_id, shows_names, created_at), insert (id, token_hash, user_id, org_id, shows_names), delete on identity.calendar_feeds to agency_web, partner_web;

-- One's own calendar at the workplace where one is now; nobody reads the digest of its address back.
create policy calendar_feeds_own on identity.calendar_feeds to agency_web, partner_web
  using (user_id = (select identity.current_user_id()) and org_id = (select identity.current_org()))
  with check (user_id = (select identity.current_user_id()) and org_id = (select identity.current_org()));
