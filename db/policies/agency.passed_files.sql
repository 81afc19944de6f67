grant select, delete,
  insert (id, org_id, task_id, file_id, name, original_key, author_id),
  update (state, reason, progress, worked_at, clean_key, extension, clean_media_type, clean_size_bytes, clean_sha256,
          texts, warnings, version)
  on agency.passed_files to agency_web;

-- Copies for the client: the partner never learns what was passed on. A file of another agency is as absent as none.
create policy passed_files_own on agency.passed_files to agency_web
  using (org_id = (select identity.current_org()))
  with check (org_id = (select identity.current_org()) and exists (select from exchange.files f where f.id = file_id));
