grant select on exchange.files to agency_web, partner_web;
grant insert (id, task_id, agency_org_id, partner_org_id, delivery_id, name, media_type, size_bytes, sha256) on exchange.files to partner_web;
grant insert (id, task_id, agency_org_id, partner_org_id, origin, name, media_type, size_bytes, sha256) on exchange.files to agency_web;

create policy files_agency on exchange.files for select to agency_web
  using (agency_org_id = (select identity.current_org()));
create policy files_partner on exchange.files for select to partner_web
  using (partner_org_id = (select identity.current_org()));

-- A partner hands over deliveries (it has no say in the origin), the agency briefs: neither writes in the other's name.
create policy files_partner_write on exchange.files for insert to partner_web
  with check (partner_org_id = (select identity.current_org()));
create policy files_agency_write on exchange.files for insert to agency_web
  with check (agency_org_id = (select identity.current_org()) and origin = 'brief');

-- What the agency gave it can take back; a partner's delivery is the partner's, on record for good.
grant delete on exchange.files to agency_web;
create policy files_agency_withdraw on exchange.files for delete to agency_web
  using (agency_org_id = (select identity.current_org()) and origin = 'brief');
