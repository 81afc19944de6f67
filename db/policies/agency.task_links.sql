grant select, insert on agency.task_links to agency_web;

-- Which job and client a task came from.
create policy task_links_own on agency.task_links to agency_web
  using (org_id = (select identity.current_org()))
  -- A task of another is as absent as one that never was: the primary key alone would tell them apart.
  with check (org_id = (select identity.current_org()) and exists (select from exchange.tasks t where t.id = task_id));
