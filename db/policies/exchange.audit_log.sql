grant select, insert (org_id, actor_id, action, submission_key, answer) on exchange.audit_log to partner_web;

-- One's own acts, so that a repeated submission finds its answer; a lead reads the organisation's.
create policy audit_log_read on exchange.audit_log for select to partner_web
  using (org_id = (select identity.current_org()) and (actor_id = (select identity.current_user_id()) or (select identity.is_lead())));
create policy audit_log_write on exchange.audit_log for insert to partner_web
  with check (org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id()));
