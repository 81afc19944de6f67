grant select, insert (minutes_id, contact_id, client_id, org_id, email, sent_name, title, held_at),
  update (acknowledged_at, acknowledged_name, acknowledged_note) on agency.minutes_readers to agency_web;

create policy minutes_readers_read on agency.minutes_readers for select to agency_web
  using (org_id = (select identity.current_org()));
create policy minutes_readers_send on agency.minutes_readers for insert to agency_web
  with check (org_id = (select identity.current_org()));
-- Acknowledged once, and for good.
create policy minutes_readers_acknowledge on agency.minutes_readers for update to agency_web
  using (org_id = (select identity.current_org()) and acknowledged_at is null)
  with check (acknowledged_at is not null);

-- A client's person reads what they were sent and what they said of it; who else was sent it is not told. Of an answer they
-- give the words: time and name are the database's (agency.seal_minutes).
grant select (minutes_id, contact_id, client_id, org_id, title, held_at, sent_at, acknowledged_at, is_own_word, remark, remarked_at),
  update (is_own_word, remark) on agency.minutes_readers to client_web;
create policy minutes_readers_own on agency.minutes_readers for select to client_web
  using (contact_id = (select agency.current_link_contact()));
-- Answered once: acknowledged, or with a remark.
create policy minutes_readers_answer on agency.minutes_readers for update to client_web
  using (contact_id = (select agency.current_link_contact()) and acknowledged_at is null and remarked_at is null)
  with check (true);
