import {
  ArrowRightLeft,
  Check,
  CircleDot,
  Flag,
  Handshake,
  HeartPulse,
  type LucideIcon,
  PencilLine,
  RotateCcw,
  Siren,
  X,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Timeline } from "@/components/ui/Timeline";
import type { Tone } from "@/components/ui/tone";
import { type EntryKind, SEVERITIES } from "@/domain/incidents/words";
import { oneOf } from "@/platform/address";
import { formatMoment } from "@/platform/i18n/when";
import { noteDone } from "../actions";
import type { Entries } from "./incident";

type Props = {
  readonly incidentId: string;
  readonly entries: Entries;
  readonly viewer: { readonly userId: string; readonly timeZone: string };
  readonly mayHandle: boolean;
};

const LOOK: Readonly<Record<EntryKind, { readonly tone: Tone; readonly Icon: LucideIcon }>> = {
  opened: { tone: "danger", Icon: Siren },
  note: { tone: "neutral", Icon: PencilLine },
  taken: { tone: "accent", Icon: ArrowRightLeft },
  severity: { tone: "warn", Icon: CircleDot },
  promised: { tone: "info", Icon: Handshake },
  kept: { tone: "ok", Icon: Check },
  broken: { tone: "danger", Icon: X },
  closed: { tone: "ok", Icon: Flag },
  calm: { tone: "ok", Icon: HeartPulse },
  wait: { tone: "info", Icon: HeartPulse },
  worse: { tone: "danger", Icon: HeartPulse },
  reopened: { tone: "danger", Icon: RotateCcw },
  shared: { tone: "neutral", Icon: Handshake },
  unshared: { tone: "neutral", Icon: Handshake },
};

/** What was done, the latest first, and the next line of it. */
export function RecordPanel({ incidentId, entries, viewer, mayHandle }: Props) {
  const [t, locale] = [useTranslations("incidents"), useLocale()];
  return (
    <Panel id="record" title={t("record.title")}>
      {mayHandle ? (
        <div className="mb-4">
          <ActionForm
            action={noteDone}
            draftKey={`${viewer.userId}.incident.note.${incidentId}`}
            resetOnOk
            label={t("record.note")}
          >
            <input type="hidden" name="incidentId" value={incidentId} />
            <TextArea name="body" label={t("record.note")} rows={2} />
            <div>
              <SubmitButton variant="secondary">{t("record.add")}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      ) : null}
      <Timeline
        label={t("record.title")}
        items={entries.map(({ id, kind, body, at, authorName }) => {
          const { tone, Icon } = LOOK[kind];
          const severity = kind === "severity" ? oneOf(SEVERITIES, body) : undefined;
          const text = severity ? t(`severity.${severity}`) : body;
          return {
            id,
            tone,
            icon: <Icon aria-hidden />,
            title: t(`entry.${kind}`),
            meta: (
              <>
                {authorName} ·{" "}
                <time dateTime={at.toISOString()}>{formatMoment(at, locale, viewer.timeZone)}</time>
              </>
            ),
            ...(text ? { body: <p className="break-words whitespace-pre-wrap">{text}</p> } : {}),
          };
        })}
      />
    </Panel>
  );
}
