grant select, insert on agency.task_links to agency_web;

-- Which job and client a task came from.
create policy task_links_own on agency.task_links to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
