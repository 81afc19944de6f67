grant select, insert (id, org_id, client_id, contact_id, channel, subject, body, sender, received_at, waits_since, author_id),
  update (state, answer, answered_at, waits_since, version) on agency.requests to agency_web;

-- A request is kept as it came: its text has no right of update.
create policy requests_own on agency.requests to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
