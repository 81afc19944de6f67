grant select, insert (org_id, task_id, file_id, kind, found, place, reason, actor_id, actor_name) on agency.passed_overrides to agency_web;

create policy passed_overrides_read on agency.passed_overrides for select to agency_web
  using (org_id = (select identity.current_org()));
-- For leads, in their own name. A file of another agency is as absent as none.
create policy passed_overrides_add on agency.passed_overrides for insert to agency_web
  with check (org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id())
    and (select identity.is_lead()) and exists (select from exchange.files f where f.id = file_id));
