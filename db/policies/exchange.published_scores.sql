grant select on exchange.published_scores to agency_web, partner_web;
grant select, insert, update, delete on exchange.published_scores to identity_web;

-- The organisation itself and whoever works with it; never a competitor, who would compare.
create policy published_scores_agency on exchange.published_scores for select to agency_web
  using (org_id = (select identity.current_org()) or org_id in (select e.partner_org_id from exchange.engagements e));
create policy published_scores_partner on exchange.published_scores for select to partner_web
  using (org_id = (select identity.current_org()) or org_id in (select e.agency_org_id from exchange.engagements e));

-- The portal's own weekly batch.
create policy published_scores_batch on exchange.published_scores to identity_web using (true) with check (true);
