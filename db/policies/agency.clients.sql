grant select, insert (id, org_id, name, stage, tier, manager_id, notes), update (name, stage, tier, manager_id, notes, ideal_days, most_days, version) on agency.clients to agency_web;

-- An agency's clients are its own, and so are those who account for them: the foreign key alone would tell which ids
-- are people of others.
create policy clients_own on agency.clients to agency_web
  using (org_id = (select identity.current_org()))
  with check (org_id = (select identity.current_org())
    and (manager_id is null or exists (select from identity.memberships m where m.user_id = manager_id)));
