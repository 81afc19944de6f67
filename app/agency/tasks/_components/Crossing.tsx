import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { CodenamePill } from "@/components/ui/CodenamePill";

type Props = {
  readonly clientId: string;
  readonly clientName: string;
  readonly codename: string;
  readonly partnerName: string;
};

/** Who it is for and as whom the partner knows them: client → codename, partner. */
export function Crossing({ clientId, clientName, codename, partnerName }: Props) {
  const t = useTranslations("agencyTasks");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <a href={`/agency/clients/${clientId}`} className="font-medium text-ink hover:underline">
        {clientName}
      </a>
      <ArrowRight aria-hidden className="size-3.5 text-ink-3" />
      <CodenamePill
        name={codename}
        meaning={
          <>
            <b>{clientName}</b>
            <br />
            {t("codenameFor", { partner: partnerName, codename })}
          </>
        }
      />
      <span>{partnerName}</span>
    </span>
  );
}
