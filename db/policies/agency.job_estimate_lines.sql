grant select, insert (estimate_id, org_id, place, what, minutes, rate_minor, price_minor) on agency.job_estimate_lines to agency_web;

-- Lines belong to a version and are as fixed as it is.
create policy job_estimate_lines_own on agency.job_estimate_lines to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
