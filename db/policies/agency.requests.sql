grant select, insert (id, org_id, client_id, channel, body, received_at, author_id), update (state, answer, answered_at, version) on agency.requests to agency_web;

-- A request is kept as it came: its text has no right of update.
create policy requests_own on agency.requests to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
