import { ChevronRight, CircleCheck, Handshake } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Markdown } from "@/components/ui/Markdown";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatMoment } from "@/platform/i18n/when";
import type { ShownRegulation } from "../queries";
import { acceptRegulation } from "../regulation/actions";
import type { At } from "./AskedCard";

type Props = { readonly regulation: ShownRegulation; readonly at: At };

/** The regulation that its reader has not accepted yet: the whole text, and one press. */
export function RegulationCard({ regulation, at }: Props) {
  const t = useTranslations("share.regulation");
  return (
    <article className="grid gap-4 rounded-lg border border-line bg-surface p-4" aria-label={t("title")}>
      <div>
        <p className="text-sm font-medium text-accent">{t("version", { number: regulation.number })}</p>
        <h3 className="text-lg font-semibold">{t("title")}</h3>
      </div>
      <Text body={regulation.body} />
      <ActionForm action={acceptRegulation} label={t("acceptLabel")} className="grid gap-2">
        <input type="hidden" name="token" value={at.token} />
        <input type="hidden" name="regulationId" value={regulation.id} />
        <SubmitButton
          icon={<Handshake aria-hidden />}
          className="w-full justify-center pointer-coarse:min-h-12"
        >
          {t("accept")}
        </SubmitButton>
        <p className="text-sm text-ink-3">{t("acceptHelp")}</p>
      </ActionForm>
    </article>
  );
}

/** The regulation that its reader has accepted, to be read again. */
export function Regulation({ regulation, at }: Props) {
  const [t, locale] = [useTranslations("share.regulation"), useLocale()];
  const { acceptedAt } = regulation;
  if (!acceptedAt) return null;
  return (
    <section aria-labelledby="regulation" className="grid gap-3">
      <h2 id="regulation" className="text-lg font-semibold">
        {t("title")}
      </h2>
      <div className="grid gap-3 rounded-lg border border-line bg-surface px-4 py-3">
        <p className="flex items-start gap-2 [&>svg]:mt-1 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ok">
          <CircleCheck aria-hidden />
          {t("accepted", {
            number: regulation.number,
            at: formatMoment(acceptedAt, locale, at.timeZone),
          })}
        </p>
        <Text body={regulation.body} />
      </div>
    </section>
  );
}

function Text({ body }: { body: string }) {
  const t = useTranslations("share.regulation");
  return (
    <details className="group rounded-md border border-line px-3 py-2">
      <summary className="flex cursor-pointer list-none items-center gap-2 font-medium pointer-coarse:min-h-9 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3 group-open:rotate-90" />
        {t("read")}
      </summary>
      <div className="mt-3">
        <Markdown>{body}</Markdown>
      </div>
    </details>
  );
}
