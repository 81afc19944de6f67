import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/Tabs";

const CLIENT_VIEWS = ["overview", "timeline", "loyalty"] as const;
type ClientView = (typeof CLIENT_VIEWS)[number];

/** The parts of a client's page that are long enough for an address of their own. */
export function ClientTabs({ clientId, current }: { clientId: string; current: ClientView }) {
  const t = useTranslations("clientLife");
  const base = `/agency/clients/${clientId}`;
  return (
    <div className="mb-5">
      <Tabs
        label={t("views")}
        tabs={CLIENT_VIEWS.map((view) => ({
          href: view === "overview" ? base : `${base}/${view}`,
          label: t(`view.${view}`),
          current: view === current,
        }))}
      />
    </div>
  );
}
