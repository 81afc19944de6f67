grant select, insert (client_id, org_id, job_ids), update (job_ids, version, updated_at) on agency.backlogs to agency_web;

-- The order of a client's jobs is the agency's.
create policy backlogs_own on agency.backlogs to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
