-- No function may be called unless it stands here.
revoke all on all functions in schema identity, agency, exchange from public, identity_web, agency_web, partner_web, client_web;
grant execute on function identity.current_org(), identity.current_user_id(), identity.is_lead() to agency_web, partner_web;
grant execute on function identity.viewer_of(text), identity.feed_of(text) to identity_web;
grant execute on function exchange.search_task_ids(text, smallint[], uuid[], uuid, uuid, boolean, date, uuid, integer) to agency_web, partner_web;
grant execute on function agency.search_request_ids(text, integer) to agency_web;
grant execute on function identity.unclaimed_files(uuid[]) to identity_web;
grant execute on function exchange.board_beat(), exchange.board_beat_of(text) to partner_web;
grant execute on function exchange.open_rating_months(), exchange.take_rating_words() to identity_web;
grant execute on function agency.current_link_org(), agency.current_link_client(), agency.current_link_contact(), agency.open_link(text), agency.form_takes_files() to client_web;
grant execute on function identity.speaks_for_team() to partner_web;
grant execute on function exchange.quarter_now() to agency_web, partner_web;
grant execute on function exchange.take_regulation_words(), identity.take_incident_words() to identity_web;
