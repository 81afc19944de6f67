grant select, insert (id, org_id, client_id, approval_id, contact_id, body, author_id, author_name) on agency.approval_words to agency_web;
grant select (id, org_id, client_id, approval_id, contact_id, body, author_id, author_name, at),
  insert (id, org_id, client_id, approval_id, contact_id, body) on agency.approval_words to client_web;

create policy words_read on agency.approval_words for select to agency_web
  using (org_id = (select identity.current_org()));
-- The agency speaks in one's own name; nobody of it writes as the client's person.
create policy words_answer on agency.approval_words for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));

-- A client's person reads and writes their own conversation about what they were asked.
create policy words_own on agency.approval_words for select to client_web
  using (contact_id = (select agency.current_link_contact()));
create policy words_ask on agency.approval_words for insert to client_web
  with check (contact_id = (select agency.current_link_contact()) and org_id = (select agency.current_link_org())
    and approval_id in (select a.id from agency.approvals a));
