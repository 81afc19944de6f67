/** An answer of the API before it is any server's: a route of Next and scripts/serve.mjs send the same. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

export const json = (status: number, body: string, headers: Answer["headers"] = {}): Answer => ({
  status,
  headers: { ...headers, "content-type": "application/json; charset=utf-8" },
  body,
});

export const responseOf = ({ status, headers, body }: Answer): Response =>
  new Response(body, { status, headers: { ...headers } });
