grant select, insert (id, org_id, client_id, request_id, verb, note, until_on, into_id, actor_id, actor_name) on agency.request_moves to agency_web;

create policy request_moves_read on agency.request_moves for select to agency_web
  using (org_id = (select identity.current_org()));
-- A turn is on record in the name of whoever took it, for good.
create policy request_moves_add on agency.request_moves for insert to agency_web
  with check (org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id()));
