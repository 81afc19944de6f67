/** What an expected refusal may say. Each code has a sentence in `platform/i18n/<locale>/refusals.json`. */
export const REFUSAL_CODES = [
  "invalid",
  "notFound",
  "forbidden",
  "changedMeanwhile",
  "notInThisState",
  "leak",
  "tooMany",
  "expired",
  "alreadyUsed",
  "alreadyExists",
  "wrongCredentials",
  "lastLead",
  "handOverFirst",
  "yourself",
  "alreadyMember",
  "alreadyPartners",
  "fileRefused",
  "fileTooBig",
  "filesWait",
  "filesRest",
  "formRests",
  "windowClosed",
  "alreadyRevealed",
  "noWork",
  "answeredBefore",
  "askedNoMore",
  "settledByOthers",
  "newerVersion",
  "notAgreed",
  "partnerTrace",
  "regulationWaits",
  "busy",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What may be wrong with one field. Sentences in `platform/i18n/<locale>/fields.json`. */
export const FIELD_CODES = [
  "required",
  "tooShort",
  "tooLong",
  "notANumber",
  "tooSmall",
  "tooBig",
  "notADate",
  "notATime",
  "notAnEmail",
  "notAUrl",
  "notAChoice",
  "badText",
  "weakPassword",
  "wrongPassword",
  "taken",
  "leak",
  "fileTooBig",
  "fileType",
  "filesRest",
  "notAMail",
  "oneMail",
  "senderUnknown",
  "senderUnclear",
  "handOverFirst",
  "notRated",
  "notAScore",
  "partnerTrace",
  "invalid",
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

export type Refusal = {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Field name → what is wrong with it. */
  readonly fields?: Readonly<Record<string, FieldCode>>;
  /** Field name → the places in it that would give a client, or a partner, away. Shown to the agency's side alone. */
  readonly found?: Readonly<Record<string, readonly string[]>>;
  /** After `changedMeanwhile`: field name → what stands there now, as a form would show it. */
  readonly theirs?: Readonly<Record<string, string>>;
  /** After `changedMeanwhile`: the version that a next attempt is based on. */
  readonly version?: number;
};

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** An expected "no": returned, never thrown, so that each caller must say what the person sees. */
export const refuse = (code: RefusalCode, fields?: Readonly<Record<string, FieldCode>>): Refusal =>
  fields ? { ok: false, code, fields } : { ok: false, code };

/** A leak: the fields and, for each, what was found. */
export const refuseLeak = (found: Readonly<Record<string, readonly string[]>>): Refusal => ({
  ok: false,
  code: "leak",
  fields: Object.fromEntries(Object.keys(found).map((name) => [name, "leak" as const])),
  found,
});

/** Words on their way to a client that point to a partner: the fields and, for each, what was found. */
export const refuseTrace = (found: Readonly<Record<string, readonly string[]>>): Refusal => ({
  ok: false,
  code: "partnerTrace",
  fields: Object.fromEntries(Object.keys(found).map((name) => [name, "partnerTrace" as const])),
  found,
});

/** Someone else saved first: both texts go back to the person, who decides. */
export const refuseStale = (version: number, theirs: Readonly<Record<string, string>>): Refusal => ({
  ok: false,
  code: "changedMeanwhile",
  theirs,
  version,
});
