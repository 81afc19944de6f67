import { Check, Timer, X } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { StatusPill } from "@/components/ui/Badge";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { AgencyViewer } from "@/db/agency/access";
import { formatMinutes } from "@/domain/duration";
import { agencyMay } from "@/domain/roles";
import type { TaskPage } from "../[id]/queries";
import { answerEstimate } from "../actions";
import { Moment } from "./Moment";

const LOOK = {
  proposed: { tone: "warn", icon: <Timer aria-hidden /> },
  accepted: { tone: "ok", icon: <Check aria-hidden /> },
  declined: { tone: "neutral", icon: <X aria-hidden /> },
} as const;

/** Hours that the team proposes, and the agency's answer. */
export async function Estimates({
  viewer,
  estimates,
}: {
  viewer: AgencyViewer;
  estimates: TaskPage["estimates"];
}) {
  const [t, words, locale] = await Promise.all([
    getTranslations("agencyTasks.estimates"),
    getTranslations("words.estimateState"),
    getLocale(),
  ]);
  if (estimates.length === 0) return null;
  const mayAnswer = agencyMay(viewer.role, "publishTask");
  return (
    <Panel title={t("title")} id="estimates" flush>
      <ul className="divide-y divide-line">
        {estimates.map((each) => (
          <li key={each.id} className="grid gap-1.5 px-4 py-3">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="text-lg font-semibold">{formatMinutes(each.minutes, locale)}</span>
              <StatusPill {...LOOK[each.state]}>{words(each.state)}</StatusPill>
            </p>
            {each.note ? <p className="break-words whitespace-pre-wrap">{each.note}</p> : null}
            <p className="text-sm text-ink-3">
              {each.actorName}, <Moment at={each.at} timeZone={viewer.timeZone} />
            </p>
            {each.state === "proposed" && mayAnswer ? (
              <ActionForm action={answerEstimate} className="mt-1 flex flex-wrap gap-2">
                <input type="hidden" name="estimateId" value={each.id} />
                <SubmitButton size="sm" name="answer" value="accepted" icon={<Check aria-hidden />}>
                  {t("accept")}
                </SubmitButton>
                <SubmitButton size="sm" variant="secondary" name="answer" value="declined">
                  {t("decline")}
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
