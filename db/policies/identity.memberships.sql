grant select, insert (user_id, org_id, role) on identity.memberships to identity_web;
grant select on identity.memberships to agency_web, partner_web;
grant update (role, ended_at) on identity.memberships to agency_web, partner_web;

-- Sign-in lists where a person may work, and enters whoever accepts an invitation.
create policy memberships_sign_in on identity.memberships to identity_web using (true) with check (true);

-- The own organisation's people.
create policy memberships_own on identity.memberships for select to agency_web, partner_web
  using (org_id = (select identity.current_org()));

-- A lead changes a role or dismisses, never in another organisation.
create policy memberships_lead on identity.memberships for update to agency_web, partner_web
  using (org_id = (select identity.current_org()) and (select identity.is_lead()));
