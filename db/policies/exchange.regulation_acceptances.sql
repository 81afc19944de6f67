grant select (id, regulation_id, agency_org_id, partner_org_id, actor_id, actor_name, at) on exchange.regulation_acceptances to agency_web, partner_web;
grant insert (regulation_id, agency_org_id, partner_org_id, actor_id, actor_name) on exchange.regulation_acceptances to partner_web;

create policy regulation_acceptances_agency on exchange.regulation_acceptances for select to agency_web
  using (agency_org_id = (select identity.current_org()));
create policy regulation_acceptances_partner on exchange.regulation_acceptances for select to partner_web
  using (partner_org_id = (select identity.current_org()));

-- Whoever speaks for the team accepts, in their own name; when, the database says. It is never taken back.
create policy regulation_acceptances_accept on exchange.regulation_acceptances for insert to partner_web
  with check (partner_org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id())
    and (select identity.speaks_for_team()));
