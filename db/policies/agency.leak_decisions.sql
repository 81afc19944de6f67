grant select, insert (org_id, job_id, client_id, task_id, surface, kind, rule, tier, found, place, verdict, reason, dossier_version, actor_id, actor_name) on agency.leak_decisions to agency_web;

-- On record for good, in one's own name; letting a leak through in spite of all is for leads.
create policy leak_decisions_own on agency.leak_decisions to agency_web
  using (org_id = (select identity.current_org()))
  with check (org_id = (select identity.current_org()) and actor_id = (select identity.current_user_id())
    and (verdict <> 'override' or (select identity.is_lead())));
