grant select, insert (id, org_id, client_id, request_id, job_id, title, severity, owner_id, client_words, plan, author_id),
  update (title, severity, state, owner_id, client_words, plan, cause, engagement_id, shared_in, check_on, closed_at, version)
  on agency.incidents to agency_web;

-- A critical situation is the agency's alone, and never moves to another client.
create policy incidents_own on agency.incidents to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
