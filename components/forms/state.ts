import type { RefusalCode } from "@/domain/result";

/** What a form's action answers. The server puts in sentences that are translated already, so that no dictionary
 *  travels to the browser. Secrets (passwords, tokens) must never be put into `values`. */
export type FormState =
  | { status: "idle" }
  | { status: "ok"; message?: string; at: string; show?: Readonly<Record<string, string>> }
  | {
      status: "refused";
      code: RefusalCode;
      /** One sentence about the whole. */
      message: string;
      /** Field name → one sentence, shown beside the field. */
      fieldMessages: Record<string, string>;
      /** Field name → what was typed; comes back into the field, also without a script. */
      values: Record<string, string>;
      /** After `changedMeanwhile`: field name → what stands there now. Each is offered beside its field. */
      theirs?: Record<string, string>;
      /** After `changedMeanwhile`: the version that the next attempt is based on. */
      version?: number;
    };

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export const IDLE: FormState = { status: "idle" };

/** Names of the two hidden inputs that `ActionForm` adds. */
export const IDEMPOTENCY_FIELD = "idempotencyKey";
export const VERSION_FIELD = "version";
