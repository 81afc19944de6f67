grant select, insert (id, org_id, client_id, name, position, email, phone, handle, is_decision_maker, approves, locale, notes),
  update (name, position, email, phone, handle, is_decision_maker, approves, locale, notes, left_at, version) on agency.contacts to agency_web;

-- A client's people are the agency's alone; a contact never moves to another client.
create policy contacts_own on agency.contacts to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
