import { moveBy, PLAIN_MOVES, type PlainVerb } from "@/app/partner/tasks/move_actions";
import type { Refusal, RefusalCode } from "@/domain/result";
import { type Answer, json } from "@/platform/answer";
import { DEFAULT_LOCALE, isLocale } from "@/platform/i18n/locales";
import { messagesOf } from "@/platform/i18n/messages";
import { partnerWriter } from "@/platform/partner/action";
import { type Asker, answerPartner } from "@/platform/partner/answer";

const WRITERS = {
  accept: partnerWriter(PLAIN_MOVES.accept, moveBy("accept")),
  start: partnerWriter(PLAIN_MOVES.start, moveBy("start")),
  unblock: partnerWriter(PLAIN_MOVES.unblock, moveBy("unblock")),
} as const;

const isPlainVerb = (value: unknown): value is PlainVerb =>
  typeof value === "string" && Object.hasOwn(WRITERS, value);

/**
 * A move that the board makes and shows by itself, so no page has to be rendered for it: `verb`, and the fields of the
 * same move's form. Written as that form's action writes it; 200 when it is done, 409 with a sentence when it is refused.
 */
export const answerMove = (asker: Asker, fields: URLSearchParams): Promise<Answer> =>
  answerPartner(asker, {
    full: async (viewer) => {
      const verb = fields.get("verb");
      if (!isPlainVerb(verb)) return json(404, '{"error":"notFound"}');
      const result = await WRITERS[verb](viewer, formOf(fields));
      return result.ok
        ? json(200, '{"status":"ok"}')
        : json(409, JSON.stringify(told(result, viewer.locale)));
    },
  });

/** Where what stands in the way can be settled. */
const WAYS_ON: Partial<Record<RefusalCode, string>> = { regulationWaits: "/partner/engagements" };

function told({ code }: Refusal, locale: string) {
  const { refusals } = messagesOf(isLocale(locale) ? locale : DEFAULT_LOCALE);
  return {
    status: "refused",
    code,
    message: refusals[code],
    ...(code in WAYS_ON ? { href: WAYS_ON[code] } : {}),
  };
}

function formOf(fields: URLSearchParams): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
