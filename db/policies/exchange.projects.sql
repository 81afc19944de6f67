grant select (id, engagement_id, agency_org_id, partner_org_id, codename) on exchange.projects to partner_web;
grant select, insert (id, engagement_id, agency_org_id, partner_org_id, codename) on exchange.projects to agency_web;

create policy projects_agency on exchange.projects to agency_web
  using (agency_org_id = (select identity.current_org())) with check (agency_org_id = (select identity.current_org()));
create policy projects_partner on exchange.projects for select to partner_web
  using (partner_org_id = (select identity.current_org()));
