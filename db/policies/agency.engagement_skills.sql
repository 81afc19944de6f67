grant select, insert (engagement_id, org_id, skills), update (skills) on agency.engagement_skills to agency_web;

-- The agency's own words about its own engagements; a foreign engagement is refused by the key.
create policy engagement_skills_read on agency.engagement_skills for select to agency_web
  using (org_id = (select identity.current_org()));
create policy engagement_skills_begin on agency.engagement_skills for insert to agency_web
  with check (org_id = (select identity.current_org()));
create policy engagement_skills_change on agency.engagement_skills for update to agency_web
  using (org_id = (select identity.current_org()));
