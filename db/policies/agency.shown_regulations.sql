grant select, insert (regulation_id, client_id, org_id, author_id, author_name) on agency.shown_regulations to agency_web;
grant select (regulation_id, client_id, org_id, at) on agency.shown_regulations to client_web;

create policy shown_regulations_read on agency.shown_regulations for select to agency_web
  using (org_id = (select identity.current_org()));
-- Put on the client's page in one's own name, for good: the client may have read it.
create policy shown_regulations_show on agency.shown_regulations for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));

-- Whoever holds a page's link sees which versions its client was shown; a form shows nothing.
create policy shown_regulations_page on agency.shown_regulations for select to client_web
  using (client_id = (select agency.current_link_client()) and (select agency.current_link_contact()) is not null);
