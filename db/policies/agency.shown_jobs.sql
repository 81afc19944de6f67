grant select, insert (id, org_id, client_id, job_id, title, note), update (title, note, version, updated_at), delete on agency.shown_jobs to agency_web;
grant select (id, org_id, client_id, job_id, title, note, updated_at) on agency.shown_jobs to client_web;

create policy shown_jobs_own on agency.shown_jobs to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));

-- Whoever holds a page's link reads what is shown of the client's own jobs; a form shows nothing.
create policy shown_jobs_page on agency.shown_jobs for select to client_web
  using (client_id = (select agency.current_link_client()) and (select agency.current_link_contact()) is not null);
