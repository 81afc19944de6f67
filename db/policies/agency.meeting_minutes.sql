grant select, insert (id, org_id, meeting_id, client_id, number, body, author_id, author_name) on agency.meeting_minutes to agency_web;

create policy meeting_minutes_read on agency.meeting_minutes for select to agency_web
  using (org_id = (select identity.current_org()));
-- A version of the minutes stands as it was written, in one's own name.
create policy meeting_minutes_write on agency.meeting_minutes for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
