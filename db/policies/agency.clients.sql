grant select, insert (id, org_id, name, stage, manager_id, notes), update (name, stage, manager_id, notes, version) on agency.clients to agency_web;

-- An agency's clients are its own.
create policy clients_own on agency.clients to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
