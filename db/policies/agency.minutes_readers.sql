grant select, insert (minutes_id, contact_id, client_id, org_id, email, sent_name),
  update (acknowledged_at, acknowledged_name, acknowledged_note) on agency.minutes_readers to agency_web;

create policy minutes_readers_read on agency.minutes_readers for select to agency_web
  using (org_id = (select identity.current_org()));
create policy minutes_readers_send on agency.minutes_readers for insert to agency_web
  with check (org_id = (select identity.current_org()));
-- Acknowledged once, and for good.
create policy minutes_readers_acknowledge on agency.minutes_readers for update to agency_web
  using (org_id = (select identity.current_org()) and acknowledged_at is null)
  with check (org_id = (select identity.current_org()));
