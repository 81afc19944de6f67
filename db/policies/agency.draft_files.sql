grant select, delete,
  insert (id, org_id, draft_id, task_id, name, media_type, size_bytes, original_key, author_id),
  update (draft_id, task_id, file_id, withdrawn_as, withdrawn_at, withdrawn_name, is_private, state, reason, progress, worked_at, clean_key, extension, clean_media_type,
          clean_size_bytes, clean_sha256, texts, warnings, version)
  on agency.draft_files to agency_web;

-- The agency's own: originals never leave this side. A task of another is as absent as one that never was.
create policy draft_files_own on agency.draft_files to agency_web
  using (org_id = (select identity.current_org()))
  with check (org_id = (select identity.current_org())
    and (task_id is null or exists (select from exchange.tasks t where t.id = task_id)));
