import { useLocale, useTranslations } from "next-intl";
import { ShellIcon } from "@/components/layout/ShellIcon";
import { MenuButton, MenuLink } from "@/components/ui/Menu";
import type { SessionRow } from "@/db/identity/viewer";
import { chooseLanguage, signOut, switchOrganisation } from "../actions";
import { SignOut } from "./SignOut";

type Props = { side: "agency" | "partner"; viewer: Pick<SessionRow, "otherWorkplaces"> };

/** In the account's menu of either side: where else one works, the language, the settings, the way out. */
export function ShellMenu({ side, viewer }: Props) {
  const [t, ui, locale] = [useTranslations("shell.menu"), useTranslations("ui.side"), useLocale()];
  const others = viewer.otherWorkplaces;
  const otherLocale = locale === "ru" ? "en" : "ru";
  return (
    <>
      {others.length > 0 ? (
        <form action={switchOrganisation} className="mb-1.5 border-b border-line pb-1.5">
          <p className="px-3 py-1 text-sm text-ink-3">{t("workplaces")}</p>
          {others.map((workplace) => (
            <MenuButton
              key={workplace.orgId}
              type="submit"
              name="orgId"
              value={workplace.orgId}
              icon={<ShellIcon name="building" />}
            >
              <span className="min-w-0 text-left">
                <span className="block">{workplace.name}</span>
                <span className="block text-xs text-ink-3">{ui(workplace.kind)}</span>
              </span>
            </MenuButton>
          ))}
        </form>
      ) : null}
      <MenuLink href={`/${side}/settings`} icon={<ShellIcon name="cogs" />}>
        {t("settings")}
      </MenuLink>
      <form action={chooseLanguage}>
        <MenuButton
          type="submit"
          name="locale"
          value={otherLocale}
          lang={otherLocale}
          icon={<ShellIcon name="languages" />}
        >
          {t("otherLanguage")}
        </MenuButton>
      </form>
      <SignOut action={signOut} label={t("signOut")} />
    </>
  );
}
