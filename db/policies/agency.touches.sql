grant select, insert (id, org_id, client_id, contact_id, kind, note, at, author_id, author_name), delete on agency.touches to agency_web;

create policy touches_read on agency.touches for select to agency_web
  using (org_id = (select identity.current_org()));
-- A touch is noted in one's own name, and taken back by whoever noted it: nobody rewrites another's contact.
create policy touches_note on agency.touches for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
create policy touches_take_back on agency.touches for delete to agency_web
  using (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
