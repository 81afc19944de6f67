grant select on exchange.deliveries to agency_web, partner_web;
grant insert (id, task_id, agency_org_id, partner_org_id, note, link_url, actor_id, actor_name) on exchange.deliveries to partner_web;

create policy deliveries_agency on exchange.deliveries for select to agency_web
  using (agency_org_id = (select identity.current_org()));
create policy deliveries_partner on exchange.deliveries for select to partner_web
  using (partner_org_id = (select identity.current_org()));

-- What is handed over is written by the partner, in one's own name.
create policy deliveries_partner_write on exchange.deliveries for insert to partner_web
  with check (partner_org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id()));
