grant select, insert (org_id, scan_id, client_id, task_id, engagement_id, surface, source_id, kind, rule, tier, found, place, before, after),
  update (outcome, answered_at, answered_by, answered_name) on agency.leak_hits to agency_web;

-- Where a published text names a client: the agency's worst secret. An answer is given in one's own name.
create policy leak_hits_own on agency.leak_hits to agency_web
  using (org_id = (select identity.current_org()))
  with check (org_id = (select identity.current_org())
    and (answered_by is null or answered_by = (select identity.current_user_id())));
