grant select, insert (org_id, task_id, body, author_id, author_name) on agency.task_notes to agency_web;

-- Internal notes are in another table of another schema than the talk with the partner. Each writes in one's own name.
create policy task_notes_own on agency.task_notes to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
