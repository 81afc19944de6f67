grant select, update (used_at) on identity.invitations to identity_web;
grant select (id, org_id, email, role, engagement_id, invited_by, created_at, expires_at, used_at, revoked_at) on identity.invitations to agency_web, partner_web;
grant insert (token_hash, org_id, email, role, engagement_id, invited_by, expires_at) on identity.invitations to agency_web;
grant insert (token_hash, org_id, email, role, invited_by, expires_at) on identity.invitations to partner_web;
grant update (revoked_at) on identity.invitations to agency_web, partner_web;

-- Whoever holds the link is shown it and uses it, once.
create policy invitations_use on identity.invitations for select to identity_web using (true);
create policy invitations_used on identity.invitations for update to identity_web
  using (used_at is null and revoked_at is null and expires_at > now()) with check (used_at is not null);

-- A lead invites, sees and revokes within the own organisation.
create policy invitations_own on identity.invitations for select to agency_web, partner_web
  using (org_id = (select identity.current_org()));
create policy invitations_invite on identity.invitations for insert to agency_web, partner_web
  with check (org_id = (select identity.current_org()) and invited_by = (select identity.current_user_id()) and (select identity.is_lead())
    -- Whoever accepts enters this engagement: it must be one's own.
    and (engagement_id is null or exists (select from exchange.engagements e where e.id = engagement_id)));
create policy invitations_revoke on identity.invitations for update to agency_web, partner_web
  using (org_id = (select identity.current_org()) and (select identity.is_lead()));
