grant select on exchange.estimates to agency_web, partner_web;
grant insert (id, task_id, agency_org_id, partner_org_id, minutes, note, actor_id, actor_name) on exchange.estimates to partner_web;
grant update (state, decided_at) on exchange.estimates to agency_web;

create policy estimates_agency on exchange.estimates for select to agency_web
  using (agency_org_id = (select identity.current_org()));
create policy estimates_partner on exchange.estimates for select to partner_web
  using (partner_org_id = (select identity.current_org()));

-- The partner proposes, the agency decides.
create policy estimates_partner_write on exchange.estimates for insert to partner_web
  with check (partner_org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id()));
create policy estimates_decide on exchange.estimates for update to agency_web
  using (agency_org_id = (select identity.current_org()));
