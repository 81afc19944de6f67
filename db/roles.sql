-- The owner holds everything and signs in nowhere; the web logins hold only what db/policies grants.
-- Passwords are set by db/prepare.ts, from keys kept with the data. Every database has its own (db/role-names.mjs).
do $$
declare login text;
begin
  if not exists (select from pg_roles where rolname = 'subrosa_owner') then
    create role subrosa_owner nologin;
  end if;
  foreach login in array array['identity_web', 'agency_web', 'partner_web', 'client_web'] loop
    if not exists (select from pg_roles where rolname = login) then
      execute format('create role %I login noinherit nosuperuser nocreatedb nocreaterole', login);
    end if;
  end loop;
end $$;
