-- An answer is given once, while the approval is open and its turn has come; otherwise nothing is written, whoever answers.
-- The lock on the approval makes two that come together one after the other.
create or replace function agency.seal_answer() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.answer is not distinct from old.answer then
    new.reason := old.reason;
    new.answered_at := old.answered_at;
    return new;
  end if;
  perform from agency.approvals a
    where a.id = old.approval_id and a.org_id = old.org_id and a.state = 'open' for update;
  if not found or old.answer is not null or new.answer is null or old.asked_at is null then return null; end if;
  new.answered_at := clock_timestamp();
  return new;
end $$;

-- What becomes of an approval by its voices: one refusal ends it, all must approve, and in a chain the next is asked. The
-- same rule stands in domain/approvals (`outcomeOf`, `askedNow`), for whoever has only voices; a test holds them together.
create or replace function agency.settle_approval() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.answer is not distinct from old.answer then return null; end if;
  if new.answer = 'refuse' then
    update agency.approvals set state = 'refused', closed_at = new.answered_at where id = new.approval_id and state = 'open';
  elsif not exists (select from agency.approval_voices v
                     where v.approval_id = new.approval_id and v.answer is distinct from 'approve') then
    update agency.approvals set state = 'approved', closed_at = new.answered_at where id = new.approval_id and state = 'open';
  else
    update agency.approval_voices v set asked_at = clock_timestamp()
     where v.approval_id = new.approval_id and v.asked_at is null
       and v.place = (select min(w.place) from agency.approval_voices w
                       where w.approval_id = new.approval_id and w.answer is null);
  end if;
  return null;
end $$;

create or replace trigger seal_answer before update on agency.approval_voices
  for each row execute function agency.seal_answer();
create or replace trigger settle_approval after update on agency.approval_voices
  for each row execute function agency.settle_approval();
