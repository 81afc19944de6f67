grant select (id, engagement_id, agency_org_id, partner_org_id, number, body, actor_id, actor_name, at) on exchange.regulations to agency_web, partner_web;
grant insert (id, engagement_id, agency_org_id, partner_org_id, number, body, actor_id, actor_name) on exchange.regulations to agency_web;

create policy regulations_agency on exchange.regulations for select to agency_web
  using (agency_org_id = (select identity.current_org()));
create policy regulations_partner on exchange.regulations for select to partner_web
  using (partner_org_id = (select identity.current_org()));

-- The agency publishes in its people's own names; what is published is never rewritten.
create policy regulations_publish on exchange.regulations for insert to agency_web
  with check (agency_org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id()));
