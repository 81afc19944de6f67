grant select, insert (id, org_id, client_id, from_id, from_name, to_id, to_name, note, state, settled_at, author_id, author_name),
  update (done, state, answer, settled_at, version) on agency.hand_overs to agency_web;

create policy hand_overs_read on agency.hand_overs for select to agency_web
  using (org_id = (select identity.current_org()));
-- Begun in one's own name, and only towards people of the own organisation: the foreign key alone would tell which ids
-- are people of others.
create policy hand_overs_begin on agency.hand_overs for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id())
    and exists (select from identity.memberships m where m.user_id = to_id and m.ended_at is null)
    and (from_id is null or exists (select from identity.memberships m where m.user_id = from_id)));
-- Who gives and who takes never changes; what has been gone through and how it ended does.
create policy hand_overs_settle on agency.hand_overs for update to agency_web
  using (org_id = (select identity.current_org()));
