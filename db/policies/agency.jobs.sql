grant select, insert (id, org_id, client_id, request_id, title, spec, state, estimate_minutes, price_minor, currency, deadline_on, source_id, author_id),
  update (title, spec, state, estimate_minutes, price_minor, deadline_on, version, updated_at) on agency.jobs to agency_web;

-- Specs and prices are the agency's.
create policy jobs_own on agency.jobs to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
