import { createHash } from "node:crypto";

/** What a database's owner and its logins are called where nothing else needs to tell them apart: in db/policies. */
export const PLAIN_ROLES = {
  owner: "subrosa_owner",
  identity_web: "identity_web",
  agency_web: "agency_web",
  partner_web: "partner_web",
  client_web: "client_web",
};

/**
 * Roles belong to the whole server, so each database has its own, named after it: two portals on one server share
 * nothing but the server. A name that is no plain word, or too long for a role's 63 bytes, is shortened to its digest.
 * @param {string} database
 */
export function rolesOf(database) {
  const isPlain = /^[a-z0-9_]{1,40}$/.test(database);
  const digest = createHash("sha256").update(database).digest("hex").slice(0, 16);
  return rolesEndingWith(`_${isPlain ? database : `x${digest}`}`);
}

/**
 * The roles beside this owner, whose name ends as theirs do.
 * @param {string} owner
 */
export const rolesBeside = (owner) => rolesEndingWith(owner.slice(PLAIN_ROLES.owner.length));

/**
 * SQL that speaks of the plain names, for these roles.
 * @param {string} sql
 * @param {typeof PLAIN_ROLES} roles
 */
export const inNamesOf = (sql, roles) =>
  sql.replace(/\b(?:subrosa_owner|identity_web|agency_web|partner_web|client_web)\b/g, (name) =>
    name === PLAIN_ROLES.owner ? roles.owner : roles[name],
  );

/** @param {string} url an address of PostgreSQL that names a database */
export const databaseOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1));

function rolesEndingWith(ending) {
  const names = Object.entries(PLAIN_ROLES).map(([role, name]) => [role, `${name}${ending}`]);
  return Object.fromEntries(names);
}
