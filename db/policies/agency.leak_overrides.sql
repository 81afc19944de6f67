grant select, insert (org_id, job_id, client_id, kind, found, reason, actor_id, actor_name) on agency.leak_overrides to agency_web;

-- On record for good.
create policy leak_overrides_own on agency.leak_overrides to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id()) and (select identity.is_lead()));
