grant select, insert (id, org_id, meeting_id, client_id, number, body, author_id, author_name) on agency.meeting_minutes to agency_web;

create policy meeting_minutes_read on agency.meeting_minutes for select to agency_web
  using (org_id = (select identity.current_org()));
-- A version of the minutes stands as it was written, in one's own name.
create policy meeting_minutes_write on agency.meeting_minutes for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));

-- A client's person reads the versions that they were sent, and no other.
grant select (id, org_id, client_id, meeting_id, number, body) on agency.meeting_minutes to client_web;
create policy meeting_minutes_sent on agency.meeting_minutes for select to client_web
  using (id in (select r.minutes_id from agency.minutes_readers r));
