-- What a client's person says of minutes on their own page, of the last version that they were sent; that it is said once is
-- the policy's rule. Otherwise nothing is written, whatever the reason. What a colleague notes for them passes by.
create or replace function agency.seal_minutes() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if session_user <> 'client_web' then return new; end if;
  perform from agency.minutes_readers r
    join agency.meeting_minutes later on later.id = r.minutes_id
    join agency.meeting_minutes this on this.id = old.minutes_id
   where r.contact_id = old.contact_id and later.meeting_id = this.meeting_id and later.number > this.number;
  if found or new.is_own_word = (new.remark <> '') then return null; end if;
  if new.is_own_word then
    new.acknowledged_at := clock_timestamp();
    select c.name into new.acknowledged_name from agency.contacts c where c.id = old.contact_id;
  else
    new.remarked_at := clock_timestamp();
  end if;
  return new;
end $$;

create or replace trigger seal_minutes before update on agency.minutes_readers
  for each row execute function agency.seal_minutes();

-- A client's person accepts the newest version that the client was shown; an older one is no longer there to be accepted, and
-- nothing is written. Whoever accepts in the very moment in which a newer one is shown accepted what they read.
create or replace function agency.seal_acceptance() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  newest uuid;
begin
  -- Whoever does not speak for this person learns nothing here: row security refuses the row next.
  if session_user <> 'client_web' or new.contact_id is distinct from agency.current_link_contact() then return new; end if;
  select s.regulation_id into newest from agency.shown_regulations s join agency.client_regulations r on r.id = s.regulation_id
   where s.client_id = agency.current_link_client() order by r.number desc limit 1;
  if newest is distinct from new.regulation_id then return null; end if;
  new.at := clock_timestamp();
  select c.name into new.contact_name from agency.contacts c where c.id = new.contact_id;
  return new;
end $$;

create or replace trigger seal_acceptance before insert on agency.client_acceptances
  for each row execute function agency.seal_acceptance();
