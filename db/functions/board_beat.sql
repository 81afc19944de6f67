-- Every change of a team's tasks moves its beat on. Who changes one takes a strand that nobody holds, or a new one: so
-- nobody waits here, and no two transactions can wait for each other.
create or replace function exchange.note_board_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  team uuid;
begin
  for team in select distinct partner_org_id from changed loop
    update exchange.board_changes
       set beat = greatest(beat + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint)
     where id = (select id from exchange.board_changes where partner_org_id = team order by id limit 1
                    for update skip locked);
    if not found then
      insert into exchange.board_changes (partner_org_id) values (team);
    end if;
  end loop;
  return null;
end $$;

create or replace trigger note_board_insert after insert on exchange.tasks
  referencing new table as changed for each statement execute function exchange.note_board_change();
create or replace trigger note_board_update after update on exchange.tasks
  referencing new table as changed for each statement execute function exchange.note_board_change();

-- The beat of the asking team's tasks; null for whoever is not signed in. While it stands, no card of theirs changed.
create or replace function exchange.board_beat() returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(sum(c.beat), 0)::text
    from (select identity.current_org() as id) team
    left join exchange.board_changes c on c.partner_org_id = team.id
   where team.id is not null
   group by team.id
$$;

-- The same in one statement of its own, for the question that every open board asks: no transaction, one round trip.
create or replace function exchange.board_beat_of(token text) returns text
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform set_config('app.session', token, true);
  return exchange.board_beat();
end $$;
