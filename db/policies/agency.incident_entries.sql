grant select, insert (org_id, incident_id, kind, body, author_id, author_name) on agency.incident_entries to agency_web;

create policy incident_entries_read on agency.incident_entries for select to agency_web
  using (org_id = (select identity.current_org()));
-- The record is written in one's own name and never rewritten.
create policy incident_entries_write on agency.incident_entries for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
