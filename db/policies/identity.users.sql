grant select, insert (id, email, name, locale, password_hash), update (password_hash, locale, theme, version) on identity.users to identity_web;
grant select (id, email, name, locale, theme, version) on identity.users to agency_web, partner_web;
grant update (name, locale, theme, version) on identity.users to agency_web, partner_web;

-- Sign-in must find a person by address before there is a session.
create policy users_sign_in on identity.users to identity_web using (true) with check (true);

-- Colleagues of the own organisation, past ones included: memberships are filtered by the reader's own rights.
create policy users_colleagues on identity.users for select to agency_web, partner_web
  using (id in (select m.user_id from identity.memberships m));

-- One's own name and language.
create policy users_self on identity.users for update to agency_web, partner_web
  using (id = (select identity.current_user_id()));
