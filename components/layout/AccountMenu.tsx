import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "../forms/state";
import { Avatar } from "../ui/Avatar";
import { MenuButton } from "../ui/Menu";
import { opensDialog } from "../ui/opens";
import type { Side } from "./AppShell";
import { ThemeSwitch } from "./ThemeSwitch";

type Props = {
  side: Side;
  personName: string;
  orgName: string;
  rememberTheme: FormAction | undefined;
  children: ReactNode;
};

/** Who I am here, how it looks, and the way out. */
export function AccountMenu({ side, personName, orgName, rememberTheme, children }: Props) {
  const t = useTranslations("ui");
  return (
    <>
      <button
        type="button"
        popoverTarget="account"
        aria-label={t("shell.account", { name: personName })}
        className="grid size-9 place-items-center rounded-full hover:bg-sunken pointer-coarse:size-11"
      >
        <Avatar name={personName} />
      </button>
      <div id="account" popover="auto" className="pop w-64 p-1.5" data-align="end">
        <p className="px-3 pt-1.5 pb-2">
          <span className="block font-semibold">{personName}</span>
          <span className="block text-sm text-ink-3">
            {orgName} · {t(`side.${side}`)}
          </span>
        </p>
        <div className="border-t border-line py-1.5">{children}</div>
        <div className="border-t border-line pt-1.5">
          <ThemeSwitch
            label={t("theme.label")}
            remember={rememberTheme}
            words={{ light: t("theme.light"), dark: t("theme.dark"), system: t("theme.system") }}
          />
          <MenuButton icon={<Keyboard aria-hidden />} {...opensDialog("keys")}>
            {t("keys.help")}
          </MenuButton>
        </div>
      </div>
    </>
  );
}
