import { getTranslations } from "next-intl/server";
import { AnswerForm } from "@/app/agency/_components/judged/AnswerForm";
import type { AgencyRole } from "@/domain/roles";
import { decideInFile } from "../actions";
import { foundIn } from "../found";
import type { DraftFiles, ShownFile } from "../queries";

/** So many places are listed; a file with more is the wrong file. */
const LISTED = 12;

type Props = { draftId: string; file: ShownFile; page: DraftFiles; role: AgencyRole };

/** Every place of a file that gives a client away. */
export async function FoundList({ draftId, file, page, role }: Props) {
  const [t, found] = await Promise.all([getTranslations("draftFiles"), foundIn(file, page, role)]);
  if (found.length === 0) return null;
  const isBlocked = found.some((each) => each.isBlocking);
  const listed = found.slice(0, LISTED);
  return (
    <div className="grid gap-1">
      <ul className="grid gap-2 border-l-2 border-danger/40 pl-3">
        {listed.map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in one text twice
          <li key={place} className="grid gap-0.5">
            <p className="break-words">
              <span className="text-ink-3">{each.before}</span>
              <mark className="mark" data-tone={each.tone}>
                {each.text}
              </mark>
              <span className="text-ink-3">{each.after}</span>
            </p>
            <p className="text-sm text-ink-2">
              {each.what}
              {each.said ? ` · ${each.said}` : null}
            </p>
            {each.answers.length > 0 ? (
              <AnswerForm
                action={decideInFile}
                place={{ draftId, field: each.field, clientId: each.clientId, place: each.place }}
                answers={each.answers}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {found.length > LISTED ? (
        <p className="text-sm text-ink-3">{t("more", { count: found.length - LISTED })}</p>
      ) : null}
      {isBlocked ? <p className="text-sm text-ink-3">{t("findingsHelp")}</p> : null}
    </div>
  );
}
