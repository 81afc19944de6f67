grant select on exchange.ballot_reports to agency_web, partner_web;
grant insert (ballot_id, agency_org_id, partner_org_id, author_side, why, note, author_id, author_name) on exchange.ballot_reports to agency_web, partner_web;

create policy ballot_reports_agency on exchange.ballot_reports for select to agency_web
  using (agency_org_id = (select identity.current_org()));
create policy ballot_reports_partner on exchange.ballot_reports for select to partner_web
  using (partner_org_id = (select identity.current_org()));

-- A lead asks, in the own name; that the ballot is open, and rates this side, is the trigger's to know (db/functions/ratings.sql).
create policy ballot_reports_agency_write on exchange.ballot_reports for insert to agency_web
  with check (agency_org_id = (select identity.current_org()) and author_side = 'agency' and author_id = (select identity.current_user_id())
    and (select identity.is_lead()));
create policy ballot_reports_partner_write on exchange.ballot_reports for insert to partner_web
  with check (partner_org_id = (select identity.current_org()) and author_side = 'partner' and author_id = (select identity.current_user_id())
    and (select identity.is_lead()));
