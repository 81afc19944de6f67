grant select (id, period_id, agency_org_id, partner_org_id, side, user_id, name, scores, comment, at) on exchange.ballot_opinions to agency_web, partner_web;
grant insert (period_id, agency_org_id, partner_org_id, side, user_id, name, scores, comment) on exchange.ballot_opinions to agency_web, partner_web;
grant update (name, scores, comment, at) on exchange.ballot_opinions to agency_web, partner_web;

-- How an organisation came to its ballot stays with it for ever.
create policy ballot_opinions_agency on exchange.ballot_opinions for select to agency_web
  using (agency_org_id = (select identity.current_org()) and side = 'agency');
create policy ballot_opinions_partner on exchange.ballot_opinions for select to partner_web
  using (partner_org_id = (select identity.current_org()) and side = 'partner');

-- Each says and changes the own opinion.
create policy ballot_opinions_agency_say on exchange.ballot_opinions for insert to agency_web
  with check (agency_org_id = (select identity.current_org()) and side = 'agency' and user_id = (select identity.current_user_id()));
create policy ballot_opinions_partner_say on exchange.ballot_opinions for insert to partner_web
  with check (partner_org_id = (select identity.current_org()) and side = 'partner' and user_id = (select identity.current_user_id()));
create policy ballot_opinions_agency_change on exchange.ballot_opinions for update to agency_web
  using (agency_org_id = (select identity.current_org()) and side = 'agency' and user_id = (select identity.current_user_id()));
create policy ballot_opinions_partner_change on exchange.ballot_opinions for update to partner_web
  using (partner_org_id = (select identity.current_org()) and side = 'partner' and user_id = (select identity.current_user_id()));
