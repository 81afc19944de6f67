import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { Panel } from "@/components/ui/Panel";
import type { EngagementPage } from "../queries";

/** Which client is called what on this engagement. Never on the partner's side. */
export function CodenameKey({ codenames }: { codenames: EngagementPage["codenames"] }) {
  const t = useTranslations("partners.page");
  return (
    <Panel title={t("codenames")} hint={t("codenamesHint")} flush>
      {codenames.length === 0 ? (
        <p className="p-4 text-ink-3">{t("noCodenames")}</p>
      ) : (
        <ul className="hatched divide-y divide-line">
          {codenames.map((each) => (
            <li
              key={each.clientId}
              className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1.3fr)] items-center gap-3 px-4 py-1.5"
            >
              <a href={`/agency/clients/${each.clientId}`} className="truncate hover:underline">
                {each.clientName}
              </a>
              <ArrowRight aria-hidden className="size-3.5 text-ink-3" />
              <span className="min-w-0">
                <CodenamePill name={each.codename} />
                {each.isPublished ? null : <span className="block text-xs text-ink-3">{t("draftOnly")}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
