grant select on exchange.time_entries to agency_web, partner_web;
grant insert (id, task_id, agency_org_id, partner_org_id, minutes, spent_on, note, actor_id, actor_name) on exchange.time_entries to partner_web;

create policy time_entries_agency on exchange.time_entries for select to agency_web
  using (agency_org_id = (select identity.current_org()));
create policy time_entries_partner on exchange.time_entries for select to partner_web
  using (partner_org_id = (select identity.current_org()));

-- Time is logged by the partner's people, each in their own name.
create policy time_entries_partner_write on exchange.time_entries for insert to partner_web
  with check (partner_org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id()));
