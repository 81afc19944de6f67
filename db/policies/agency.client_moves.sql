grant select, insert (id, org_id, client_id, from_stage, to_stage, cause, note, actor_id, actor_name) on agency.client_moves to agency_web;

create policy client_moves_read on agency.client_moves for select to agency_web
  using (org_id = (select identity.current_org()));
-- A move is made in one's own name and stands for good: why a client left is not rewritten afterwards.
create policy client_moves_make on agency.client_moves for insert to agency_web
  with check (org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id()));
