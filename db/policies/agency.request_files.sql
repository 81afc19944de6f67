grant select, insert (id, org_id, request_id, name, media_type, size_bytes, sha256) on agency.request_files to agency_web;

-- Originals stay in the agency's store.
create policy request_files_own on agency.request_files to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
