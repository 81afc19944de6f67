grant select (id, agency_org_id, partner_org_id, mode, state, currency, terms, version, created_at, accepted_at)
  on exchange.engagements to partner_web;
grant select on exchange.engagements to agency_web;
grant insert (id, agency_org_id, invited_name, mode, currency, codename_scheme, terms) on exchange.engagements to agency_web;
grant update (invited_name, mode, state, currency, codename_scheme, terms, last_task_number, version) on exchange.engagements to agency_web;
grant select (id, agency_org_id, partner_org_id, invited_name, mode, state, currency, terms) on exchange.engagements to identity_web;
grant update (partner_org_id, state, accepted_at) on exchange.engagements to identity_web;

create policy engagements_agency on exchange.engagements to agency_web
  using (agency_org_id = (select identity.current_org())) with check (agency_org_id = (select identity.current_org()));
create policy engagements_partner on exchange.engagements for select to partner_web
  using (partner_org_id = (select identity.current_org()));

-- Accepting an invitation shows its terms and enters the partner, once.
create policy engagements_invited on exchange.engagements for select to identity_web using (true);
create policy engagements_accept on exchange.engagements for update to identity_web
  using (partner_org_id is null and state = 'invited') with check (partner_org_id is not null and state = 'active');
