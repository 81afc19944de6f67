grant select, insert (id, org_id, job_id, name, due_on), update (name, due_on, done_at, done_name, version), delete on agency.job_milestones to agency_web;

-- Interim dates are the agency's; a milestone never moves to another job.
create policy job_milestones_own on agency.job_milestones to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
