/**
 * What Next.js would bring to a request, for tests without a server: a cookie jar, headers, and the errors by which
 * redirect() and notFound() leave. Used by `vi.mock("next/…", async () => (await import("@/db/testing/browser")).…)`.
 */
export const jar = new Map<string, string>();

export const nextHeaders = {
  cookies: async () => ({
    get: (name: string) => {
      const value = jar.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => void jar.set(name, value),
    delete: (name: string) => void jar.delete(name),
  }),
  headers: async () => new Headers({ "user-agent": "a browser", "x-subrosa-network": "192.0.2.1" }),
};

class Leaving extends Error {
  constructor(readonly digest: string) {
    super(digest);
  }
}

export const nextNavigation = {
  redirect: (to: string) => {
    throw new Leaving(`NEXT_REDIRECT;${to}`);
  },
  notFound: () => {
    throw new Leaving("NEXT_HTTP_ERROR_FALLBACK;404");
  },
  RedirectType: { push: "push", replace: "replace" },
};

export const nextCache = { refresh: () => {}, revalidatePath: () => {} };

/** Sentences as their keys: `refusals.forbidden`. */
export const nextIntl = {
  getTranslations: async (asked: string | { readonly namespace: string }) => (key: string) =>
    `${typeof asked === "string" ? asked : asked.namespace}.${key}`,
  getLocale: async () => "en",
};

/** What the process would have logged. */
export const logged: string[] = [];
const keep = (...parts: unknown[]) => void logged.push(JSON.stringify(parts));
export const pinoModule = { default: () => ({ error: keep, info: keep, warn: keep }) };
