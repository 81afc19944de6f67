grant select, insert (org_id, user_id, grade, group_name), update (grade, group_name, version) on agency.account_members to agency_web;

-- Grades of the own people alone: the foreign key alone would tell which ids are people of others.
create policy account_members_own on agency.account_members to agency_web
  using (org_id = (select identity.current_org()))
  with check (org_id = (select identity.current_org())
    and exists (select from identity.memberships m where m.user_id = account_members.user_id));
