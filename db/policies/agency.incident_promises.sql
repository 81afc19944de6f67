grant select, insert (id, org_id, incident_id, body, due_on, author_id, author_name), update (state, settled_at, settled_name)
  on agency.incident_promises to agency_web;

create policy incident_promises_read on agency.incident_promises for select to agency_web
  using (org_id = (select identity.current_org()));
-- A promise is given in one's own name; its words and its day are never rewritten.
create policy incident_promises_give on agency.incident_promises for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
-- Kept or broken is said once.
create policy incident_promises_settle on agency.incident_promises for update to agency_web
  using (org_id = (select identity.current_org()) and state = 'open')
  with check (state <> 'open');
