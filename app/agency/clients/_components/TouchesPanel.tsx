import { Undo2 } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { SilenceMark } from "@/app/agency/_components/SilenceMark";
import { TouchForm, TouchIcon } from "@/app/agency/_components/TouchForm";
import { takeBackTouch } from "@/app/agency/radar/actions";
import { ActionForm } from "@/components/forms/ActionForm";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Timeline } from "@/components/ui/Timeline";
import type { Reading } from "@/domain/cadence/silence";
import type { TouchKind } from "@/domain/cadence/touch";
import { formatDay, formatMoment } from "@/platform/i18n/when";

type Touch = {
  readonly id: string;
  readonly kind: TouchKind;
  readonly note: string;
  readonly at: Date;
  readonly authorId: string;
  readonly authorName: string;
  readonly contactName: string | null;
};

type Props = {
  readonly clientId: string;
  readonly viewer: { readonly userId: string; readonly timeZone: string };
  readonly touches: readonly Touch[];
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  readonly reading: Reading;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly mayTouch: boolean;
};

/** When the client last heard from the agency, and one gesture to note that it just has. */
export async function TouchesPanel(props: Props) {
  const { clientId, viewer, touches, contacts, reading, today, mayTouch } = props;
  const [t, words, locale] = await Promise.all([
    getTranslations("radar"),
    getTranslations("words"),
    getLocale(),
  ]);
  return (
    <Panel
      id="touches"
      title={t("touches")}
      hint={t("dueHint", { date: formatDay(reading.dueOn, locale, today) })}
      actions={
        <SilenceMark silence={reading.silence}>
          {t(`days.${reading.silence}`, { days: reading.days })}
        </SilenceMark>
      }
    >
      <div className="grid gap-5">
        {mayTouch ? <TouchForm clientId={clientId} viewerId={viewer.userId} contacts={contacts} /> : null}
        {touches.length > 0 ? (
          <Timeline
            label={t("touches")}
            items={touches.map((touch) => ({
              id: touch.id,
              icon: <TouchIcon kind={touch.kind} />,
              title: words(`touchKind.${touch.kind}`),
              meta: [
                touch.contactName && t("with", { name: touch.contactName }),
                touch.authorName,
                formatMoment(touch.at, locale, viewer.timeZone),
              ]
                .filter(Boolean)
                .join(" · "),
              body: (
                <>
                  {touch.note ? <p className="break-words whitespace-pre-wrap">{touch.note}</p> : null}
                  {mayTouch && touch.authorId === viewer.userId ? (
                    <ActionForm
                      action={takeBackTouch}
                      className="mt-1"
                      label={t("takeBackOf", { at: formatMoment(touch.at, locale, viewer.timeZone) })}
                    >
                      <input type="hidden" name="touchId" value={touch.id} />
                      <SubmitButton size="sm" variant="quiet" icon={<Undo2 aria-hidden />}>
                        {t("takeBack")}
                      </SubmitButton>
                    </ActionForm>
                  ) : null}
                </>
              ),
            }))}
          />
        ) : (
          <p className="text-ink-2">{t("never")}</p>
        )}
      </div>
    </Panel>
  );
}
