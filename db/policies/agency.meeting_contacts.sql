grant select, insert (meeting_id, contact_id, client_id, org_id), delete on agency.meeting_contacts to agency_web;

-- The guests of a meeting are changed as long as it is planned.
create policy meeting_contacts_own on agency.meeting_contacts to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
