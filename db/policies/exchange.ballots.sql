-- Named columns: a row's system columns would tell of what other transactions do with it.
grant select (id, period_id, agency_org_id, partner_org_id, side, scores, comment, cast_at, cast_by, cast_name, version, reveal_at,
  removed_at, removed_name, removed_why, removed_note) on exchange.ballots to agency_web, partner_web;
grant insert (period_id, agency_org_id, partner_org_id, side, scores, comment, cast_by, cast_name) on exchange.ballots to agency_web, partner_web;
grant update (scores, comment, cast_by, cast_name, version, removed_at, removed_name, removed_why, removed_note)
  on exchange.ballots to agency_web, partner_web;
grant delete on exchange.ballots to agency_web, partner_web;
grant select (period_id, agency_org_id, partner_org_id, side, scores, cast_at, reveal_at, removed_at) on exchange.ballots to identity_web;

-- One's own at any time, the other side's once it is revealed. Not in the transaction that casts it: there the database
-- has already said when both are revealed, and whoever looked and took it back would know that the other one is in.
create policy ballots_agency on exchange.ballots for select to agency_web
  using (agency_org_id = (select identity.current_org()) and ((side = 'agency' and cast_at < now()) or reveal_at <= now()));
create policy ballots_partner on exchange.ballots for select to partner_web
  using (partner_org_id = (select identity.current_org()) and ((side = 'partner' and cast_at < now()) or reveal_at <= now()));

-- Cast for the own organisation, in one's own name. The window and the reveal are the trigger's (db/functions/ratings.sql).
create policy ballots_agency_cast on exchange.ballots for insert to agency_web
  with check (agency_org_id = (select identity.current_org()) and side = 'agency' and cast_by = (select identity.current_user_id()));
create policy ballots_partner_cast on exchange.ballots for insert to partner_web
  with check (partner_org_id = (select identity.current_org()) and side = 'partner' and cast_by = (select identity.current_user_id()));

-- Changed while it is sealed, by the clock and not by when the transaction began: one held open would outlive the seal.
create policy ballots_agency_change on exchange.ballots for update to agency_web
  using (agency_org_id = (select identity.current_org()) and side = 'agency' and cast_at < now() and reveal_at > clock_timestamp())
  with check (cast_by = (select identity.current_user_id()));
create policy ballots_partner_change on exchange.ballots for update to partner_web
  using (partner_org_id = (select identity.current_org()) and side = 'partner' and cast_at < now() and reveal_at > clock_timestamp())
  with check (cast_by = (select identity.current_user_id()));

-- Withdrawn while it is sealed; afterwards never.
create policy ballots_agency_withdraw on exchange.ballots for delete to agency_web
  using (agency_org_id = (select identity.current_org()) and side = 'agency' and cast_at < now() and reveal_at > clock_timestamp());
create policy ballots_partner_withdraw on exchange.ballots for delete to partner_web
  using (partner_org_id = (select identity.current_org()) and side = 'partner' and cast_at < now() and reveal_at > clock_timestamp());

-- Marked as removed once it is revealed, by a lead of the side that cast it; the trigger keeps everything else as it was.
create policy ballots_agency_remove on exchange.ballots for update to agency_web
  using (agency_org_id = (select identity.current_org()) and side = 'agency' and reveal_at <= now() and (select identity.is_lead()));
create policy ballots_partner_remove on exchange.ballots for update to partner_web
  using (partner_org_id = (select identity.current_org()) and side = 'partner' and reveal_at <= now() and (select identity.is_lead()));

-- The weekly batch of published scores: revealed votes that stand, without a word of comment.
create policy ballots_publish on exchange.ballots for select to identity_web
  using (reveal_at <= now() and removed_at is null);
