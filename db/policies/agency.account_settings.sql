grant select, insert (org_id, structure, own_duties, most_clients, most_requests, most_minutes, most_silent),
  update (structure, own_duties, most_clients, most_requests, most_minutes, most_silent, version) on agency.account_settings to agency_web;

-- How an agency accounts for its clients is its own affair.
create policy account_settings_own on agency.account_settings to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
