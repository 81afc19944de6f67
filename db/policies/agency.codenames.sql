grant select, insert, update (project_id) on agency.codenames to agency_web;

-- The key of the code. A codename keeps its meaning for good: only the project of the first publishing is added.
create policy codenames_own on agency.codenames to agency_web
  using (org_id = (select identity.current_org()))
  with check (org_id = (select identity.current_org()) and exists (select from agency.clients c where c.id = client_id));
