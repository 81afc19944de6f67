-- Doors: partner_web has none into schema agency, client_web none into any other.
revoke all on schema identity, agency, exchange from public, identity_web, agency_web, partner_web, client_web;
revoke all on all tables in schema identity, agency, exchange from public, identity_web, agency_web, partner_web, client_web;
grant usage on schema identity, exchange to identity_web, agency_web, partner_web;
grant usage on schema agency to agency_web, client_web;

-- Every table is closed to everyone, its owner included, until a policy opens it. The owner's own policy serves
-- migrations, the demo's seed and the functions in db/functions; nobody signs in as the owner.
do $$
declare t regclass;
begin
  for t in
    select c.oid::regclass from pg_class c
     where c.relkind in ('r', 'p') and c.relnamespace in ('identity'::regnamespace, 'agency'::regnamespace, 'exchange'::regnamespace)
  loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner on %s to subrosa_owner using (true) with check (true)', t);
  end loop;
end $$;
