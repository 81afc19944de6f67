grant select, insert (id, org_id, job_id, engagement_id, title, body, fee_minor, estimate_minutes, due_on, author_id),
  update (title, body, fee_minor, estimate_minutes, due_on, version, updated_at), delete on agency.task_drafts to agency_web;

-- A draft is private until it is published, and gone afterwards.
create policy task_drafts_own on agency.task_drafts to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
