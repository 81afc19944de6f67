grant select, insert (recipient, subject, body), update (body, sent_at, attempts) on identity.mails to identity_web;
grant insert (recipient, subject, body) on identity.mails to agency_web, partner_web;

-- What is sent or given up is emptied: a link in a letter must not outlive the letter here.
create policy mails_send on identity.mails to identity_web using (true) with check (true);

-- The desks post mail and never read it: a reset link of another is in there.
create policy mails_post on identity.mails for insert to agency_web, partner_web
  with check ((select identity.current_org()) is not null);
