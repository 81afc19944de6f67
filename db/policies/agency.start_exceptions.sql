grant select, insert (id, org_id, job_id, reason, actor_id, actor_name) on agency.start_exceptions to agency_web;

-- On record for good: there is no right to change or to remove one.
create policy start_exceptions_read on agency.start_exceptions for select to agency_web
  using (org_id = (select identity.current_org()));
create policy start_exceptions_decide on agency.start_exceptions for insert to agency_web
  with check (org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id()));
