grant select, insert (id, org_id, client_id, approval_id, contact_id, contact_name, place, asked_at),
  update (reminded_at, reminders, answer, reason, noted_by_id, noted_by_name) on agency.approval_voices to agency_web;
grant select (id, org_id, client_id, approval_id, contact_id, asked_at, answer, reason, answered_at),
  update (answer, reason) on agency.approval_voices to client_web;

create policy voices_read on agency.approval_voices for select to agency_web
  using (org_id = (select identity.current_org()));
create policy voices_ask on agency.approval_voices for insert to agency_web
  with check (org_id = (select identity.current_org()));
-- Reminded, or answered for somebody who said it elsewhere: then in one's own name.
create policy voices_note on agency.approval_voices for update to agency_web
  using (org_id = (select identity.current_org()) and answer is null)
  with check ((answer is null) = (noted_by_id is null)
    and (noted_by_id is null or noted_by_id = (select identity.current_user_id())));

-- One's own voice, once its turn has come; others' are nobody's business, not even that there are any.
create policy voices_own on agency.approval_voices for select to client_web
  using (contact_id = (select agency.current_link_contact()) and asked_at is not null);
-- That it is given once and in its turn is `agency.seal_answer`'s.
create policy voices_answer on agency.approval_voices for update to client_web
  using (contact_id = (select agency.current_link_contact())) with check (answer is not null);
