grant select, insert (id, org_id, client_id, number, body, author_id, author_name), update (accepted_name, accepted_on, recorded_name, recorded_at)
  on agency.client_regulations to agency_web;

create policy client_regulations_read on agency.client_regulations for select to agency_web
  using (org_id = (select identity.current_org()));
-- A version is written in one's own name; its text is never rewritten.
create policy client_regulations_write on agency.client_regulations for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
-- That the client accepted is recorded once.
create policy client_regulations_accept on agency.client_regulations for update to agency_web
  using (org_id = (select identity.current_org()) and recorded_at is null)
  with check (recorded_at is not null);

-- A client's people read what they were shown; a version that is being written is not there for them.
grant select (id, org_id, client_id, number, body) on agency.client_regulations to client_web;
create policy client_regulations_shown on agency.client_regulations for select to client_web
  using (id in (select s.regulation_id from agency.shown_regulations s));
