grant select (id, org_id, client_id, kind, contact_id, expires_at, revoked_at, last_used_at, author_id, author_name, created_at),
  insert (id, org_id, client_id, kind, contact_id, token_hash, expires_at, author_id, author_name),
  update (revoked_at) on agency.client_links to agency_web;

-- The agency gives links out and takes them back. No login reads a token's hash, the client's own included.
create policy client_links_own on agency.client_links for select to agency_web
  using (org_id = (select identity.current_org()));
create policy client_links_give on agency.client_links for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
-- What was taken back stays taken back.
create policy client_links_revoke on agency.client_links for update to agency_web
  using (org_id = (select identity.current_org())) with check (revoked_at is not null);
