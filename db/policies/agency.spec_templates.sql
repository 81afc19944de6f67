grant select, insert (id, org_id, kind, locale, body), update (body, version, updated_at), delete on agency.spec_templates to agency_web;

-- Everybody begins with the agency's templates; its leads write them, and go back to the built-in ones.
create policy spec_templates_read on agency.spec_templates for select to agency_web
  using (org_id = (select identity.current_org()));
create policy spec_templates_begin on agency.spec_templates for insert to agency_web
  with check (org_id = (select identity.current_org()) and (select identity.is_lead()));
create policy spec_templates_change on agency.spec_templates for update to agency_web
  using (org_id = (select identity.current_org()) and (select identity.is_lead()));
create policy spec_templates_drop on agency.spec_templates for delete to agency_web
  using (org_id = (select identity.current_org()) and (select identity.is_lead()));
