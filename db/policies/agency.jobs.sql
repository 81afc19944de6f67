grant select, insert (id, org_id, client_id, request_id, title, kind, spec, state, estimate_minutes, price_minor, currency, deadline_on, is_trial, trial_of_id, source_id, author_id),
  update (title, kind, spec, state, estimate_minutes, price_minor, estimate_number, deadline_on, is_trial, trial_of_id, version, updated_at) on agency.jobs to agency_web;

-- Specs and prices are the agency's.
create policy jobs_own on agency.jobs to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));

-- Of a job that is shown the client's page reads where it stands and by when; title, spec and price are the agency's.
grant select (id, client_id, state, deadline_on, created_at) on agency.jobs to client_web;
create policy jobs_shown on agency.jobs for select to client_web
  using (id in (select s.job_id from agency.shown_jobs s));
