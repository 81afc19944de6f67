grant select (is_demo) on identity.portal to identity_web;
-- What this installation is (a demo or not) is no secret of any organisation.
create policy portal_read on identity.portal for select to identity_web using (true);
