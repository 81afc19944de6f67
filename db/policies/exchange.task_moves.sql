grant select on exchange.task_moves to agency_web, partner_web;
grant insert (task_id, agency_org_id, partner_org_id, verb, from_state, to_state, reason, actor_id, actor_name, actor_side)
  on exchange.task_moves to agency_web, partner_web;

create policy task_moves_agency on exchange.task_moves for select to agency_web
  using (agency_org_id = (select identity.current_org()));
create policy task_moves_partner on exchange.task_moves for select to partner_web
  using (partner_org_id = (select identity.current_org()));

-- History is written in one's own name and for one's own side, and never rewritten.
create policy task_moves_agency_write on exchange.task_moves for insert to agency_web
  with check (agency_org_id = (select identity.current_org()) and actor_side = 'agency' and actor_id = (select identity.current_user_id()));
create policy task_moves_partner_write on exchange.task_moves for insert to partner_web
  with check (partner_org_id = (select identity.current_org()) and actor_side = 'partner' and actor_id = (select identity.current_user_id()));
