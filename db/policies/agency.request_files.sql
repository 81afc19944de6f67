grant select, insert (id, org_id, request_id, name, media_type, size_bytes, sha256), update (transcript, version) on agency.request_files to agency_web;

-- Originals stay in the agency's store; what was said in one is typed up beside it, the file itself never changes.
create policy request_files_own on agency.request_files to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));

-- Beside a request that is being left in the same transaction, and beside no other.
grant insert (id, org_id, request_id, name, media_type, size_bytes, sha256) on agency.request_files to client_web;
create policy request_files_leave on agency.request_files for insert to client_web
  with check (org_id = (select agency.current_link_org()) and request_id in (select r.id from agency.requests r));
