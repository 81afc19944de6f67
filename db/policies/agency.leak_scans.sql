grant select, insert (id, org_id, client_id, dossier_version, total, actor_id),
  update (dossier_version, cursor, total, done, hits, touched_at, finished_at) on agency.leak_scans to agency_web;

-- Whose dossier changed is the agency's business alone.
create policy leak_scans_read on agency.leak_scans for select to agency_web
  using (org_id = (select identity.current_org()));
-- It begins in the name of whoever changed the dossier.
create policy leak_scans_begin on agency.leak_scans for insert to agency_web
  with check (org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id()));
-- Whoever comes by may go on with what somebody else began.
create policy leak_scans_go_on on agency.leak_scans for update to agency_web
  using (org_id = (select identity.current_org()));
