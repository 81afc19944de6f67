import { useTranslations } from "next-intl";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { Panel } from "@/components/ui/Panel";

type Codename = {
  readonly engagementId: string;
  readonly codename: string;
  readonly projectId: string | null;
  readonly partnerName: string;
};

/** Which partner knows the client under which name: never the same one twice. */
export function CodenamesPanel({ client, names }: { client: string; names: readonly Codename[] }) {
  const t = useTranslations("clients");
  return (
    <Panel title={t("codenames")} hint={t("codenamesHint")}>
      {names.length === 0 ? (
        <p className="text-ink-2">{t("noCodenames")}</p>
      ) : (
        <ul className="grid gap-2.5">
          {names.map((one) => (
            <li key={one.engagementId} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <CodenamePill
                name={one.codename}
                meaning={t("codenameMeaning", { client, partner: one.partnerName })}
              />
              <a className="link" href={`/agency/partners/${one.engagementId}`}>
                {one.partnerName}
              </a>
              {one.projectId ? null : <span className="text-sm text-ink-3">{t("notYetPublished")}</span>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
