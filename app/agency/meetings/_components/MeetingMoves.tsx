import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { MEETING_VERBS, type MeetingState, moveMeeting as nextState } from "@/domain/meetings/state";
import { moveMeeting } from "../actions";

type Props = {
  readonly meeting: {
    readonly id: string;
    readonly state: MeetingState;
    readonly startsAt: Date;
    readonly version: number;
  };
  readonly now: Date;
};

/** What may become of the meeting now; one that has not begun cannot have been held. */
export function MeetingMoves({ meeting, now }: Props) {
  const t = useTranslations("meetings");
  const verbs = MEETING_VERBS.filter((verb) => nextState(meeting.state, verb).ok).filter(
    (verb) => verb !== "hold" || meeting.startsAt <= now,
  );
  return verbs.map((verb) => (
    <ActionForm key={verb} action={moveMeeting} version={meeting.version} className="contents">
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="verb" value={verb} />
      <SubmitButton
        variant={verb === "hold" ? "primary" : verb === "cancel" ? "quiet" : "secondary"}
        title={verb === "hold" ? t("holdHint") : undefined}
      >
        {t(`verb.${verb}`)}
      </SubmitButton>
    </ActionForm>
  ));
}
