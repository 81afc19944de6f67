grant select, insert (id, org_id, client_id, dossier_version, total, actor_id),
  update (dossier_version, cursor, total, done, hits, touched_at, finished_at) on agency.leak_scans to agency_web;

-- Whose dossier changed is the agency's business alone. Whoever comes by may go on with what somebody else began.
create policy leak_scans_own on agency.leak_scans to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
