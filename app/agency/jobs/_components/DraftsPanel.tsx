import { PencilLine } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/Panel";

type Draft = { readonly id: string; readonly title: string; readonly partnerName: string };

/** Tasks that are cut and not published: for a partner they do not exist. */
export async function DraftsPanel({ drafts }: { drafts: readonly Draft[] }) {
  if (drafts.length === 0) return null;
  const t = await getTranslations("jobs");
  return (
    <Panel flush title={t("drafts")} hint={t("draftsHint")}>
      <ul className="divide-y divide-line">
        {drafts.map((draft) => (
          <li key={draft.id} data-row="" className="hatched relative flex items-baseline gap-3 px-4 py-2">
            <PencilLine aria-hidden className="size-4 shrink-0 self-center text-ink-3" />
            <a href={`/agency/tasks/drafts/${draft.id}`} className="row-link min-w-0 flex-1">
              {draft.title}
            </a>
            <span className="text-sm text-ink-2">{draft.partnerName}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
