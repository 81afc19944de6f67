-- Named columns: a row's system columns (xmin, xmax) would tell of the lock that casting takes.
grant select (id, engagement_id, agency_org_id, partner_org_id, kind, name, starts_on, ends_on, opened_at, closes_at)
  on exchange.rating_periods to agency_web, partner_web;
grant insert (engagement_id, agency_org_id, partner_org_id, kind, name, starts_on, ends_on) on exchange.rating_periods to agency_web;

create policy rating_periods_agency on exchange.rating_periods for select to agency_web
  using (agency_org_id = (select identity.current_org()));
create policy rating_periods_partner on exchange.rating_periods for select to partner_web
  using (partner_org_id = (select identity.current_org()));

-- A lead closes a stage; months are opened by the portal itself. When it opens and closes, the database says.
create policy rating_periods_stage on exchange.rating_periods for insert to agency_web
  with check (agency_org_id = (select identity.current_org()) and kind = 'stage' and (select identity.is_lead()));
