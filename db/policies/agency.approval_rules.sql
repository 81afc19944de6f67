grant select, insert (org_id, start_lock, answer_days), update (start_lock, answer_days, version) on agency.approval_rules to agency_web;

-- The agency's own; its leads write them.
create policy approval_rules_read on agency.approval_rules for select to agency_web
  using (org_id = (select identity.current_org()));
create policy approval_rules_begin on agency.approval_rules for insert to agency_web
  with check (org_id = (select identity.current_org()) and (select identity.is_lead()));
create policy approval_rules_change on agency.approval_rules for update to agency_web
  using (org_id = (select identity.current_org()) and (select identity.is_lead()));
