grant select, insert (meeting_id, user_id, client_id, org_id), delete on agency.meeting_people to agency_web;

-- Whoever arranges a meeting names the colleagues who come.
create policy meeting_people_own on agency.meeting_people to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
