grant select, insert (id, org_id, client_id, contact_id, agreed_on, job_ids, note, author_id, author_name) on agency.backlog_agreements to agency_web;

create policy backlog_agreements_read on agency.backlog_agreements for select to agency_web
  using (org_id = (select identity.current_org()));
-- What a client agreed to is noted in one's own name and stays.
create policy backlog_agreements_note on agency.backlog_agreements for insert to agency_web
  with check (org_id = (select identity.current_org()) and author_id = (select identity.current_user_id()));
