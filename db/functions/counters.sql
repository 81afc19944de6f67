-- Counters on a task follow the rows that they count; neither desk has the right to write them.
create or replace function exchange.count_message() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update exchange.tasks set message_count = message_count + 1 where id = new.task_id;
  return null;
end $$;

create or replace function exchange.count_time() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update exchange.tasks set logged_minutes = logged_minutes + new.minutes where id = new.task_id;
  return null;
end $$;

create or replace trigger count_message after insert on exchange.messages
  for each row execute function exchange.count_message();
create or replace trigger count_time after insert on exchange.time_entries
  for each row execute function exchange.count_time();
