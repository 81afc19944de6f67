grant select, insert (id, org_id, file_name, sheet, meanings, author_id), update (meanings, report, finished_at) on agency.client_imports to agency_web;

create policy client_imports_read on agency.client_imports for select to agency_web
  using (org_id = (select identity.current_org()));
-- Read in one's own name; what the file said is never changed, only what its columns mean and what became of it.
create policy client_imports_begin on agency.client_imports for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
create policy client_imports_run on agency.client_imports for update to agency_web
  using (org_id = (select identity.current_org()));
