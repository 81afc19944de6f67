grant select, insert (id, org_id, client_id, title, note, amount_minor, currency, author_id, author_name),
  update (outcome, answer, settled_at, version) on agency.upsells to agency_web;

create policy upsells_read on agency.upsells for select to agency_web
  using (org_id = (select identity.current_org()));
-- What was proposed is written once, in one's own name.
create policy upsells_make on agency.upsells for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
-- Only its outcome changes, by any colleague: the client may tell another than the one who proposed.
create policy upsells_settle on agency.upsells for update to agency_web
  using (org_id = (select identity.current_org()));
