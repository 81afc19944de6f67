import { ListPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Matter } from "@/domain/meetings/agenda";
import type { MeetingState } from "@/domain/meetings/state";
import { gatherAgenda } from "../actions";

type Props = {
  readonly meeting: {
    readonly id: string;
    readonly agenda: string;
    readonly state: MeetingState;
    readonly version: number;
  };
  readonly matters: readonly Matter[];
  readonly mayWrite: boolean;
};

/** Where each matter is looked into. */
const PLACES: Readonly<Partial<Record<Matter["kind"], string>>> = {
  incident: "/agency/incidents",
  approval: "/agency/approvals",
  request: "/agency/requests",
  job: "/agency/jobs",
};

/** What is to be spoken of, and beside it what is open with the client and could be. */
export function AgendaPanel({ meeting, matters, mayWrite }: Props) {
  const t = useTranslations("meetings");
  return (
    <Panel title={t("agenda")}>
      {meeting.agenda ? (
        <Markdown>{meeting.agenda}</Markdown>
      ) : (
        <p className="text-ink-2">{t("agendaEmpty")}</p>
      )}
      {meeting.state === "planned" ? (
        <div className="mt-4 border-t border-line pt-3">
          <h3 className="text-sm font-semibold">
            {t("matters")} <span className="font-normal text-ink-3">{t("mattersHint")}</span>
          </h3>
          {matters.length === 0 ? (
            <p className="text-ink-2">{t("noMatters")}</p>
          ) : (
            <ul className="my-1 list-disc pl-5">
              {matters.map((matter) => {
                const words = t(`matter.${matter.kind}`, { title: matter.title });
                const place = PLACES[matter.kind];
                return (
                  <li key={`${matter.kind} ${matter.id}`} className="break-words">
                    {place ? (
                      <a className="link" href={`${place}/${matter.id}`}>
                        {words}
                      </a>
                    ) : (
                      words
                    )}
                  </li>
                );
              })}
            </ul>
          )}
          {mayWrite && matters.length > 0 ? (
            <ActionForm action={gatherAgenda} version={meeting.version}>
              <input type="hidden" name="meetingId" value={meeting.id} />
              <div>
                <SubmitButton size="sm" variant="secondary" icon={<ListPlus aria-hidden />}>
                  {t("gather")}
                </SubmitButton>
              </div>
            </ActionForm>
          ) : null}
        </div>
      ) : null}
    </Panel>
  );
}
