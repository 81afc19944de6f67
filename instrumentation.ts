/** Next calls this once when a server process starts, and never while it builds. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startMessenger } = await import("./platform/mail/messenger");
  startMessenger();
  const { startSweeping } = await import("./platform/files/sweeping");
  startSweeping();
  const { startPublisher } = await import("./platform/ratings/publisher");
  startPublisher();
  await offerDirectAnswers();
}

/** What the server may answer without going through Next. */
async function offerDirectAnswers(): Promise<void> {
  const [{ offerDirect }, { askerOf }, { answerBoard }, { answerMove }] = await Promise.all([
    import("./platform/direct"),
    import("./platform/auth/session"),
    import("./app/api/v1/partner/board/answer"),
    import("./app/api/v1/partner/moves/answer"),
  ]);
  offerDirect("GET /api/v1/partner/board", ({ query, headers }) =>
    answerBoard(askerOf(headers.cookie), { query, ifNoneMatch: headers["if-none-match"] }),
  );
  offerDirect("POST /api/v1/partner/moves", ({ form, headers }) => answerMove(askerOf(headers.cookie), form));
}

/** A page or a route broke: logged without values, with the digest that the person is shown. */
export async function onRequestError(
  error: unknown,
  request: { path: string; method: string },
): Promise<void> {
  const [{ logFault }, { withoutSecrets }] = await Promise.all([
    import("./platform/log"),
    import("./platform/address"),
  ]);
  logFault(`${request.method} ${withoutSecrets(request.path)}`, error);
}
