grant select, insert (id, org_id, client_id, engagement_id, source, file_name, board, author_id), update (report, finished_at) on agency.imports to agency_web;

-- A board from elsewhere is full of names: it stays with the agency that brought it.
create policy imports_own on agency.imports to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
