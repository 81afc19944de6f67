export type Roles = {
  readonly owner: string;
  readonly identity_web: string;
  readonly agency_web: string;
  readonly partner_web: string;
  readonly client_web: string;
};
export const PLAIN_ROLES: Roles;
export function rolesOf(database: string): Roles;
export function rolesBeside(owner: string): Roles;
export function inNamesOf(sql: string, roles: Roles): string;
export function databaseOf(url: string): string;
