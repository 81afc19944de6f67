import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ShellMenu } from "@/app/account/_components/ShellMenu";
import { chooseTheme } from "@/app/account/actions";
import { AppShell } from "@/components/layout/AppShell";
import { type AgencyAbility, agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";

/** Chrome of the agency's side. It asks who is here for their names; every page asks again for itself. */
export default async function AgencyLayout({ children }: { children: ReactNode }) {
  const viewer = await requireAgency();
  const [nav, create] = await Promise.all([getTranslations("shell.nav"), getTranslations("shell.create")]);
  const creatable: readonly { may: AgencyAbility; href: string; label: string }[] = [
    { may: "editClient", href: "/agency/clients/new", label: create("client") },
    { may: "writeRequest", href: "/agency/requests/new", label: create("request") },
    { may: "writeJob", href: "/agency/jobs/new", label: create("job") },
    { may: "writeMeeting", href: "/agency/meetings/new", label: create("meeting") },
    { may: "handleIncident", href: "/agency/incidents/new", label: create("incident") },
    { may: "invitePartner", href: "/agency/partners/new", label: create("partner") },
    { may: "inviteMember", href: "/agency/team#invite", label: create("colleague") },
  ];
  return (
    <AppShell
      side="agency"
      orgName={viewer.orgName}
      personName={viewer.name}
      demo={viewer.isDemo}
      nav={[
        { href: "/agency/today", label: nav("today"), icon: "sun" },
        { href: "/agency/clients", label: nav("clients"), icon: "building" },
        { href: "/agency/radar", label: nav("radar"), icon: "radar" },
        { href: "/agency/incidents", label: nav("incidents"), icon: "siren" },
        { href: "/agency/accounts", label: nav("accounts"), icon: "accounts" },
        { href: "/agency/requests", label: nav("requests"), icon: "inbox" },
        { href: "/agency/jobs", label: nav("jobs"), icon: "briefcase" },
        { href: "/agency/approvals", label: nav("approvals"), icon: "stamp" },
        { href: "/agency/meetings", label: nav("meetings"), icon: "calendar" },
        { href: "/agency/todos", label: nav("todos"), icon: "todo" },
        { href: "/agency/tasks", label: nav("tasks"), icon: "checks" },
        { href: "/agency/partners", label: nav("partners"), icon: "hands" },
        { href: "/agency/ratings", label: nav("ratings"), icon: "scale" },
        ...(agencyMay(viewer.role, "seeAnalytics")
          ? ([{ href: "/agency/analytics", label: nav("analytics"), icon: "chart" }] as const)
          : []),
        { href: "/agency/leaks", label: nav("leaks"), icon: "shield" },
        { href: "/agency/team", label: nav("team"), icon: "people" },
        { href: "/agency/settings", label: nav("settings"), icon: "cogs" },
      ]}
      primaryAction={
        agencyMay(viewer.role, "writeRequest")
          ? { href: "/agency/requests/new", label: create("request"), icon: "plus" }
          : undefined
      }
      menu={<ShellMenu side="agency" viewer={viewer} />}
      rememberTheme={chooseTheme}
      palette={creatable
        .filter(({ may }) => agencyMay(viewer.role, may))
        .map(({ href, label }) => ({ href, label }))}
    >
      {children}
    </AppShell>
  );
}
