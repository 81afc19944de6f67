grant select, insert (id, org_id, kind, doer_id, client_id, group_name), delete on agency.duties to agency_web;

-- A duty is given or taken away, never changed; its doer is of the own people.
create policy duties_own on agency.duties to agency_web
  using (org_id = (select identity.current_org()))
  with check (org_id = (select identity.current_org())
    and exists (select from identity.memberships m where m.user_id = doer_id));
