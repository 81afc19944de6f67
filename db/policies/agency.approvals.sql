grant select, insert (id, org_id, client_id, job_id, matter, round, title, body, price_minor, currency, deadline_on, scope_basis,
    cost_basis, asked_in, answer_days, author_id, author_name),
  update (state, closed_at, withdrawn_reason) on agency.approvals to agency_web;
-- Neither the agency's own terms nor who else was asked nor the working days are the client's.
grant select (id, org_id, client_id, job_id, matter, round, title, body, price_minor, currency, deadline_on, state, closed_at, created_at)
  on agency.approvals to client_web;

-- What was asked never changes, so there is no right to change it.
create policy approvals_read on agency.approvals for select to agency_web
  using (org_id = (select identity.current_org()));
create policy approvals_ask on agency.approvals for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
-- An approval is made by its voices alone: the agency can only take it back, and only while it is open.
create policy approvals_withdraw on agency.approvals for update to agency_web
  using (org_id = (select identity.current_org()) and state = 'open')
  with check (state = 'withdrawn');

-- A client's person sees what they were asked, as far as their own voice is seen.
create policy approvals_asked on agency.approvals for select to client_web
  using (id in (select v.approval_id from agency.approval_voices v));
