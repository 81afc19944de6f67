grant select on exchange.tasks to agency_web, partner_web;
grant insert (id, engagement_id, agency_org_id, partner_org_id, project_id, number, title, body, state, fee_minor, currency, estimate_minutes, due_on)
  on exchange.tasks to agency_web;
grant update (title, body, state, is_blocked, blocked_reason, fee_minor, estimate_minutes, due_on, return_count, version, moved_at)
  on exchange.tasks to agency_web;
grant update (state, is_blocked, blocked_reason, assignee_id, assignee_name, version, moved_at) on exchange.tasks to partner_web;

create policy tasks_agency on exchange.tasks to agency_web
  using (agency_org_id = (select identity.current_org())) with check (agency_org_id = (select identity.current_org()));
create policy tasks_partner on exchange.tasks for select to partner_web
  using (partner_org_id = (select identity.current_org()));

-- A partner moves its own tasks, and only to where a partner may: done and cancelled are the agency's word, and last.
create policy tasks_partner_move on exchange.tasks for update to partner_web
  using (partner_org_id = (select identity.current_org()) and state not in ('done', 'cancelled'))
  with check (state in ('accepted', 'in_progress', 'delivered', 'declined', 'offered'));
