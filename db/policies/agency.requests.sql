grant select, insert (id, org_id, client_id, contact_id, channel, subject, body, sender, received_at, waits_since, author_id),
  update (state, answer, answered_at, waits_since, version) on agency.requests to agency_web;

create policy requests_read on agency.requests for select to agency_web
  using (org_id = (select identity.current_org()));
-- Kept in one's own name. What comes by the client's own hand is nobody's of the agency, and not written by this login.
create policy requests_keep on agency.requests for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
-- A request is kept as it came: its text has no right of update.
create policy requests_turn on agency.requests for update to agency_web
  using (org_id = (select identity.current_org()));

-- Whoever holds a link leaves a request for its own client, in nobody's name but the link's; it sees it only while it is
-- written, so that files can be laid beside it.
grant select (id, org_id, client_id, created_at), insert (id, org_id, client_id, contact_id, channel, body) on agency.requests to client_web;
create policy requests_leave on agency.requests for insert to client_web
  with check (org_id = (select agency.current_link_org()) and client_id = (select agency.current_link_client())
    and contact_id is not distinct from (select agency.current_link_contact()) and channel = 'form');
create policy requests_just_left on agency.requests for select to client_web
  using (client_id = (select agency.current_link_client()) and created_at = now());
