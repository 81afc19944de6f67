grant select, insert (id, org_id, client_id, meeting_id, what, owner_id, due_on),
  update (what, owner_id, due_on, job_id, done_at, done_name, version) on agency.todos to agency_web;

-- What was decided with a client is the agency's to do.
create policy todos_own on agency.todos to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
