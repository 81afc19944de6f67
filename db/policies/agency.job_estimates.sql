grant select, insert (id, org_id, job_id, number, minutes, price_minor, currency, note, author_id, author_name) on agency.job_estimates to agency_web;

create policy job_estimates_read on agency.job_estimates for select to agency_web
  using (org_id = (select identity.current_org()));
-- A version stands as it was written, in one's own name.
create policy job_estimates_write on agency.job_estimates for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
