import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";

type Waiting = { readonly engagementId: string; readonly agencyName: string };

/** Which agencies' regulations wait for the team's word, each with the way to it. Nothing when none does. */
export function RegulationWaits({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useTranslations("regulation.partner");
  if (waiting.length === 0) return null;
  return (
    <div className="mb-4 grid gap-2">
      {waiting.map(({ engagementId, agencyName }) => (
        <Callout
          key={engagementId}
          tone="warn"
          actions={
            <LinkButton
              size="sm"
              href={`/partner/engagements/${engagementId}/regulation`}
              icon={<FileText aria-hidden />}
            >
              {t("read")}
            </LinkButton>
          }
        >
          {t("waitsShort", { agency: agencyName })}
        </Callout>
      ))}
    </div>
  );
}
