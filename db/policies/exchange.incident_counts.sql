grant select (engagement_id, agency_org_id, partner_org_id, starts_on, shared) on exchange.incident_counts to agency_web, partner_web;
grant insert (engagement_id, agency_org_id, partner_org_id, starts_on, shared), update (shared) on exchange.incident_counts to agency_web;

create policy incident_counts_agency on exchange.incident_counts for select to agency_web
  using (agency_org_id = (select identity.current_org()));
-- The team reads a quarter when it is over, so that no change of the number tells a day; nothing shared is no row.
create policy incident_counts_partner on exchange.incident_counts for select to partner_web
  using (partner_org_id = (select identity.current_org()) and shared > 0 and starts_on < (select exchange.quarter_now()));

-- The running quarter alone is written: what the team has read does not move.
create policy incident_counts_write on exchange.incident_counts for insert to agency_web
  with check (agency_org_id = (select identity.current_org()) and starts_on = (select exchange.quarter_now()));
create policy incident_counts_change on exchange.incident_counts for update to agency_web
  using (agency_org_id = (select identity.current_org()) and starts_on = (select exchange.quarter_now()));
