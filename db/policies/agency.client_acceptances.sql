-- The agency reads; what a client's person accepted is written by their own hand alone.
grant select on agency.client_acceptances to agency_web;
grant select (id, org_id, client_id, regulation_id, contact_id, at),
  insert (id, org_id, client_id, regulation_id, contact_id) on agency.client_acceptances to client_web;

create policy client_acceptances_read on agency.client_acceptances for select to agency_web
  using (org_id = (select identity.current_org()));

-- One's own word; what others of the client have said is not told.
create policy client_acceptances_own on agency.client_acceptances for select to client_web
  using (contact_id = (select agency.current_link_contact()));
-- In one's own name. That it is the newest version shown, name and time are the database's: agency.seal_acceptance.
create policy client_acceptances_accept on agency.client_acceptances for insert to client_web
  with check (contact_id = (select agency.current_link_contact()) and org_id = (select agency.current_link_org()));
