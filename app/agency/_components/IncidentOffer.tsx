import { Siren } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";

type Props = {
  readonly because: "late" | "complaint";
  /** `job=…` or `request=…`: what the situation comes of. */
  readonly of: string;
};

/** Offers to open a critical situation, with its reason. */
export function IncidentOffer({ because, of }: Props) {
  const t = useTranslations("incidents.offer");
  return (
    <Callout
      tone={because === "late" ? "warn" : "info"}
      actions={
        <LinkButton size="sm" href={`/agency/incidents/new?${of}`} icon={<Siren aria-hidden />}>
          {t("open")}
        </LinkButton>
      }
    >
      {t(because)}
    </Callout>
  );
}
