grant select, insert (client_id, org_id, names, aliases, products, domains, emails, phones, people, tax_ids, addresses, handles, contracts),
  update (names, aliases, products, domains, emails, phones, people, tax_ids, addresses, handles, contracts, version, updated_at) on agency.dossiers to agency_web;

-- What identifies a client stays with the agency that serves it.
create policy dossiers_own on agency.dossiers to agency_web
  using (org_id = (select identity.current_org()))
  -- A client of another is as absent as one that never was: the primary key alone would tell them apart.
  with check (org_id = (select identity.current_org()) and exists (select from agency.clients c where c.id = client_id));
