grant select, delete,
  insert (id, org_id, draft_file_id, index, place, width, height, preview_key, preview_sha256, words, boxes,
          confirmed_by, confirmed_name, confirmed_at),
  update (boxes, confirmed_by, confirmed_name, confirmed_at) on agency.draft_file_pictures to agency_web;

-- What a person of the agency looks at before it goes out.
create policy draft_file_pictures_own on agency.draft_file_pictures to agency_web
  using (org_id = (select identity.current_org())) with check (org_id = (select identity.current_org()));
