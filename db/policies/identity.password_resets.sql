grant select, insert (token_hash, user_id, expires_at), update (used_at) on identity.password_resets to identity_web;

-- A reset link is made and used before there is a session; the desks have no business here.
create policy password_resets_sign_in on identity.password_resets to identity_web using (true) with check (true);
