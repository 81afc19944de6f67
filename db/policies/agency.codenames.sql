grant select, insert on agency.codenames to agency_web;

-- The key of the code. Never changed: a codename keeps its meaning for good.
create policy codenames_own on agency.codenames to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
