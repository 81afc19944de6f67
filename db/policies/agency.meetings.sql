grant select, insert (id, org_id, client_id, title, starts_at, minutes, place, agenda, author_id),
  update (title, starts_at, minutes, place, state, agenda, notes, version) on agency.meetings to agency_web;

-- Meetings are the agency's; one never moves to another client.
create policy meetings_own on agency.meetings to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
