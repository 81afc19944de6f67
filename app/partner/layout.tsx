import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ShellMenu } from "@/app/account/_components/ShellMenu";
import { chooseTheme } from "@/app/account/actions";
import { AppShell } from "@/components/layout/AppShell";
import { partnerMay } from "@/domain/roles";
import { requirePartner } from "@/platform/partner/gate";

/** Chrome of the partner's side. It asks who is here for their names; every page asks again for itself. */
export default async function PartnerLayout({ children }: { children: ReactNode }) {
  const viewer = await requirePartner();
  const [nav, create] = await Promise.all([getTranslations("shell.nav"), getTranslations("shell.create")]);
  return (
    <AppShell
      side="partner"
      orgName={viewer.orgName}
      personName={viewer.name}
      demo={viewer.isDemo}
      nav={[
        { href: "/partner/today", label: nav("today"), icon: "sun" },
        { href: "/partner/tasks", label: nav("tasks"), icon: "checks" },
        { href: "/partner/engagements", label: nav("engagements"), icon: "hands" },
        { href: "/partner/ratings", label: nav("ratings"), icon: "scale" },
        { href: "/partner/team", label: nav("team"), icon: "people" },
        { href: "/partner/settings", label: nav("settings"), icon: "cogs" },
      ]}
      menu={<ShellMenu side="partner" viewer={viewer} />}
      rememberTheme={chooseTheme}
      palette={
        partnerMay(viewer.role, "inviteMember")
          ? [{ href: "/partner/team#invite", label: create("colleague") }]
          : []
      }
    >
      {children}
    </AppShell>
  );
}
