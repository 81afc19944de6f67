-- Which of these keys no row names any more: the bytes under them are nobody's. Keys are random, so a yes tells nothing to
-- somebody who does not hold one; the sweep that asks belongs to no organisation and reads no row.
create or replace function identity.unclaimed_files(keys uuid[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select k from unnest(keys) k
   where not exists (select from exchange.files f where f.id = k)
     and not exists (select from agency.request_files f where f.id = k)
     and not exists (select from agency.draft_files f where f.original_key = k)
     and not exists (select from agency.draft_files f where f.clean_key = k)
     and not exists (select from agency.draft_file_pictures p where p.preview_key = k)
     and not exists (select from agency.passed_files f where f.clean_key = k)
     and not exists (select from agency.shown_files f where f.key = k)
$$;
