import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { saveTranscript } from "../actions";

export type Recording = {
  readonly id: string;
  readonly name: string;
  readonly transcript: string;
  readonly version: number;
};

type Props = {
  readonly requestId: string;
  readonly recordings: readonly Recording[];
  readonly viewerId: string;
  readonly mayWrite: boolean;
};

/** What the client said aloud: to be played, and typed up beside it. */
export function RecordingsPanel({ requestId, recordings, viewerId, mayWrite }: Props) {
  const t = useTranslations("requests");
  return (
    <Panel title={t("recordings")}>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {recordings.map((file) => (
          <li key={file.id} className="grid items-start gap-3 md:grid-cols-2">
            <div className="grid min-w-0 gap-1">
              <p className="text-sm font-medium break-all">{file.name}</p>
              {/* biome-ignore lint/a11y/useMediaCaption: what is said is typed up right beside it */}
              <audio
                controls
                preload="metadata"
                className="w-full"
                aria-label={t("play", { name: file.name })}
                src={`/agency/requests/${requestId}/files/${file.id}`}
              />
            </div>
            {mayWrite ? (
              <ActionForm
                action={saveTranscript}
                draftKey={`${viewerId}.transcript.${file.id}`}
                version={file.version}
                label={t("play", { name: file.name })}
              >
                <input type="hidden" name="requestId" value={requestId} />
                <input type="hidden" name="fileId" value={file.id} />
                <TextArea
                  name="transcript"
                  label={t("transcript")}
                  help={t("transcriptHelp")}
                  optional
                  rows={5}
                  defaultValue={file.transcript}
                />
                <ReadBy reader="own" />
                <div>
                  <SubmitButton variant="secondary">{t("transcriptSave")}</SubmitButton>
                </div>
              </ActionForm>
            ) : (
              <p className="break-words whitespace-pre-wrap">{file.transcript || t("transcriptEmpty")}</p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
