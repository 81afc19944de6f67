import { getTranslations } from "next-intl/server";
import { AnswerForm } from "@/app/agency/_components/judged/AnswerForm";
import { Excerpt } from "@/components/ui/Excerpt";
import type { AgencyRole } from "@/domain/roles";
import { decideInFile } from "../actions";
import { foundIn } from "../found";
import type { BriefFiles, ShownFile } from "../queries";

/** So many places are listed; a file with more is the wrong file. */
const LISTED = 12;

type Props = { file: ShownFile; page: BriefFiles; role: AgencyRole };

/** Every place of a file that gives a client away. */
export async function FoundList({ file, page, role }: Props) {
  const [t, found] = await Promise.all([getTranslations("draftFiles"), foundIn(file, page, role)]);
  if (found.length === 0) return null;
  const isBlocked = found.some((each) => each.isBlocking);
  const listed = found.slice(0, LISTED);
  return (
    <div className="grid gap-1">
      <ul className={`grid gap-2 border-l-2 pl-3 ${isBlocked ? "border-danger/40" : "border-line-strong"}`}>
        {listed.map((each) => (
          <li key={`${each.field} ${each.start} ${each.clientId}`} className="grid gap-0.5">
            <p>
              <Excerpt {...each} />
            </p>
            <p className="text-sm text-ink-2">
              {each.what}, {each.where}
              {each.said ? ` · ${each.said}` : null}
            </p>
            {each.answers.length > 0 ? (
              <AnswerForm
                action={decideInFile}
                place={{ fileId: file.id, field: each.field, clientId: each.clientId, place: each.place }}
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
