grant select on exchange.messages to agency_web, partner_web;
grant insert (id, task_id, agency_org_id, partner_org_id, kind, body, author_id, author_name, author_side) on exchange.messages to agency_web, partner_web;
grant update (answered_at) on exchange.messages to agency_web;

create policy messages_agency on exchange.messages for select to agency_web
  using (agency_org_id = (select identity.current_org()));
create policy messages_partner on exchange.messages for select to partner_web
  using (partner_org_id = (select identity.current_org()));
create policy messages_agency_write on exchange.messages for insert to agency_web
  with check (agency_org_id = (select identity.current_org()) and author_side = 'agency' and author_id = (select identity.current_user_id()));
create policy messages_partner_write on exchange.messages for insert to partner_web
  with check (partner_org_id = (select identity.current_org()) and author_side = 'partner' and author_id = (select identity.current_user_id()));

-- A question is marked answered by the side that was asked.
create policy messages_answer on exchange.messages for update to agency_web
  using (agency_org_id = (select identity.current_org()) and kind = 'question');
