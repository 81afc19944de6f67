grant select, insert (org_id, days_off, start_minute, end_minute, answer_minutes), update (days_off, start_minute, end_minute, answer_minutes, version) on agency.calendars to agency_web;

-- The agency's own calendar; its leads write it.
create policy calendars_read on agency.calendars for select to agency_web
  using (org_id = (select identity.current_org()));
create policy calendars_begin on agency.calendars for insert to agency_web
  with check (org_id = (select identity.current_org()) and (select identity.is_lead()));
create policy calendars_change on agency.calendars for update to agency_web
  using (org_id = (select identity.current_org()) and (select identity.is_lead()));
