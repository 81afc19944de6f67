import { databaseOf, rolesOf } from "../../db/role-names.mjs";

/** What every child may see of our own environment: nothing that the portal's settings speak of. */
function inherited() {
  const { DATABASE_URL, SMTP_URL, PUBLIC_URL, NODE_OPTIONS, NODE_ENV, ...rest } = process.env;
  return { ...rest, NEXT_TELEMETRY_DISABLED: "1" };
}

/** For `next build`: it needs no address and no secret. */
export function buildEnvironment() {
  return inherited();
}

/** For db/prepare.ts, the only process that ever gets the administrator's address. */
export function prepareEnvironment({ adminUrl, keys, settings }) {
  return {
    ...inherited(),
    DATABASE_URL: adminUrl,
    SUBROSA_DB_PASSWORD_IDENTITY: keys.passwords.identity,
    SUBROSA_DB_PASSWORD_AGENCY: keys.passwords.agency,
    SUBROSA_DB_PASSWORD_PARTNER: keys.passwords.partner,
    SUBROSA_DB_PASSWORD_CLIENT: keys.passwords.client,
    SUBROSA_DATA_DIR: settings.dataDir,
    SUBROSA_DEMO: settings.demo ? "1" : "0",
  };
}

/** For the web server: four narrow logins, never the administrator's. */
export function serverEnvironment({ adminUrl, keys, settings, dev }) {
  const { identity, agency, partner, client } = keys.passwords;
  const logins = rolesOf(databaseOf(adminUrl));
  return {
    ...inherited(),
    NODE_ENV: dev ? "development" : "production",
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    NEXTAUTH_URL: settings.publicUrl,
    NEXTAUTH_SECRET: keys.authSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keys.actionsKey,
    SUBROSA_PASSPORT_KEY: keys.passportKey,
    IDENTITY_DATABASE_URL: loginUrl(adminUrl, logins.identity_web, identity),
    AGENCY_DATABASE_URL: loginUrl(adminUrl, logins.agency_web, agency),
    PARTNER_DATABASE_URL: loginUrl(adminUrl, logins.partner_web, partner),
    CLIENT_DATABASE_URL: loginUrl(adminUrl, logins.client_web, client),
    SUBROSA_DATA_DIR: settings.dataDir,
    ...(settings.smtpUrl ? { SMTP_URL: settings.smtpUrl } : {}),
  };
}

function loginUrl(adminUrl, user, password) {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = password;
  return url.href;
}
