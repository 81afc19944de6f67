grant select (id, kind, name, time_zone, currency, version) on identity.organisations to identity_web, agency_web, partner_web;
grant insert (id, kind, name, time_zone, currency) on identity.organisations to identity_web;
grant update (name, time_zone, currency, version) on identity.organisations to agency_web, partner_web;

-- Sign-in names the organisations a person may work in, and founds the team of an accepted invitation.
create policy organisations_sign_in on identity.organisations for select to identity_web using (true);
create policy organisations_found on identity.organisations for insert to identity_web with check (kind = 'partner');

-- An agency sees itself and its own partners; a partner itself and its own agencies. Never a competitor.
create policy organisations_agency on identity.organisations for select to agency_web
  using (id = (select identity.current_org()) or id in (select e.partner_org_id from exchange.engagements e));
create policy organisations_partner on identity.organisations for select to partner_web
  using (id = (select identity.current_org()) or id in (select e.agency_org_id from exchange.engagements e));

-- A lead edits the own organisation.
create policy organisations_edit on identity.organisations for update to agency_web, partner_web
  using (id = (select identity.current_org()) and (select identity.is_lead()));
