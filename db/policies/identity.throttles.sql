grant select, insert, update, delete on identity.throttles to identity_web;

create policy throttles_sign_in on identity.throttles to identity_web using (true) with check (true);
