grant select, insert (id, org_id, stage, tier, taker_id, grade, group_name), delete on agency.account_rules to agency_web;

-- A rule is added or taken away, never changed; whom it names is of the own people.
create policy account_rules_own on agency.account_rules to agency_web
  using (org_id = (select identity.current_org()))
  with check (org_id = (select identity.current_org())
    and (taker_id is null or exists (select from identity.memberships m where m.user_id = taker_id)));
