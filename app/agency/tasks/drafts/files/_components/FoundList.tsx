import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { Dialog } from "@/components/ui/Dialog";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { letFileLeakThrough } from "../actions";
import { type FoundInFile, foundIn } from "../found";
import type { DraftFiles, ShownFile } from "../queries";

/** So many places are listed; a file with more is the wrong file. */
const LISTED = 12;

type Props = { draftId: string; file: ShownFile; page: DraftFiles; mayLetThrough: boolean };

/** Every place of a file that gives a client away. */
export async function FoundList({ draftId, file, page, mayLetThrough }: Props) {
  const [t, found] = await Promise.all([getTranslations("draftFiles"), foundIn(file, page)]);
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
            <div className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
              {each.what}
              {each.isBlocking && mayLetThrough ? (
                <LetThrough id={`let-file-${file.id}-${place}`} draftId={draftId} found={each} />
              ) : null}
            </div>
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

async function LetThrough({ id, draftId, found }: { id: string; draftId: string; found: FoundInFile }) {
  const t = await getTranslations("draftFiles.letThrough");
  return (
    <Dialog id={id} title={t("title")} trigger={{ label: t("button"), variant: "quiet", size: "sm" }}>
      <ActionForm action={letFileLeakThrough}>
        <span className="block">{t("text", { found: found.text, client: found.clientName })}</span>
        <input type="hidden" name="draftId" value={draftId} />
        <input type="hidden" name="field" value={found.field} />
        <input type="hidden" name="clientId" value={found.clientId} />
        <input type="hidden" name="found" value={found.text} />
        <TextArea name="reason" label={t("reason")} help={t("reasonHelp")} />
        <div>
          <SubmitButton variant="danger">{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
