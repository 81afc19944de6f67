grant select, insert (id, org_id, client_id, job_id, origin, source_id, key, name, media_type, size_bytes, author_id, author_name),
  update (withdrawn_at, withdrawn_name) on agency.shown_files to agency_web;
-- Neither where it comes from nor who showed it nor that something was withdrawn is the client's.
grant select (id, org_id, client_id, job_id, key, name, media_type, size_bytes, created_at) on agency.shown_files to client_web;

create policy shown_files_read on agency.shown_files for select to agency_web
  using (org_id = (select identity.current_org()));
-- Shown in one's own name; what is shown never changes.
create policy shown_files_show on agency.shown_files for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
-- Withdrawn once, and for good.
create policy shown_files_withdraw on agency.shown_files for update to agency_web
  using (org_id = (select identity.current_org()) and withdrawn_at is null)
  with check (withdrawn_at is not null);

-- Whoever holds a page's link reads its own client's documents, as long as they are shown.
create policy shown_files_page on agency.shown_files for select to client_web
  using (client_id = (select agency.current_link_client()) and (select agency.current_link_contact()) is not null
    and withdrawn_at is null);
