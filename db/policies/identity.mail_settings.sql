grant select on identity.mail_settings to identity_web;
grant select, insert (user_id, task, rating, regulation, incident, daily_hour, time_zone, version),
  update (task, rating, regulation, incident, daily_hour, time_zone, version) on identity.mail_settings to agency_web, partner_web;

-- The messenger asks how soon each reader wants to read.
create policy mail_settings_read on identity.mail_settings for select to identity_web using (true);

-- One's own, whichever side one is at work on.
create policy mail_settings_self on identity.mail_settings to agency_web, partner_web
  using (user_id = (select identity.current_user_id())) with check (user_id = (select identity.current_user_id()));
