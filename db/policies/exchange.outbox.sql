grant insert (task_id, agency_org_id, partner_org_id, kind, to_side) on exchange.outbox to agency_web, partner_web;
grant select, update (handled_at) on exchange.outbox to identity_web;

-- Each side tells the other, of its own tasks only.
create policy outbox_agency on exchange.outbox for insert to agency_web
  with check (agency_org_id = (select identity.current_org()) and to_side = 'partner');
create policy outbox_partner on exchange.outbox for insert to partner_web
  with check (partner_org_id = (select identity.current_org()) and to_side = 'agency');

-- The messenger turns rows into mail; it reads ids, never a text.
create policy outbox_handle on exchange.outbox to identity_web using (true) with check (handled_at is not null);
