import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "../forms/state";
import { LinkButton } from "../ui/Button";
import { ToastHost } from "../ui/ToastHost";
import { AccountMenu } from "./AccountMenu";
import { KeyboardShortcuts } from "./KeyboardShortcuts";
import { type NavItem, PhoneBar, SideNav } from "./Navigation";
import type { PaletteItem } from "./palette";
import { Rose } from "./Rose";
import { ShellBehaviour } from "./ShellBehaviour";

export type Side = "agency" | "partner";

type Props = {
  side: Side;
  orgName: string;
  personName: string;
  /** The first four also stand in the phone's bar; the rest behind "More". */
  nav: readonly NavItem[];
  /** The one thing most often begun here; the key "c" opens it too. */
  primaryAction?: { href: string; label: string; icon?: ReactNode } | undefined;
  demo?: boolean | undefined;
  /** `MenuLink`s and forms with a `MenuButton`: settings, other organisations, sign out. */
  menu?: ReactNode;
  /** Keeps the chosen look (`theme`) with the account. */
  rememberTheme?: FormAction | undefined;
  /** Beyond the nav: where Ctrl-K can go. */
  palette?: readonly PaletteItem[] | undefined;
  /** GET `?q=` → JSON `PaletteItem[]`; asked by Ctrl-K while typing. */
  searchUrl?: string | undefined;
  children: ReactNode;
};

/** Chrome of one side's desk. It guards nothing: every page asks for its own viewer. */
export function AppShell(props: Props) {
  const { side, orgName, personName, nav, primaryAction, children } = props;
  const t = useTranslations("ui");
  const items = [...nav.map(({ href, label }) => ({ href, label })), ...(props.palette ?? [])];
  return (
    <div
      data-side={side}
      className="min-h-dvh overflow-x-clip bg-paper pb-[calc(3.5rem+env(safe-area-inset-bottom))] lg:pb-0"
    >
      <a
        href="#content"
        data-hard=""
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-surface focus:px-3 focus:py-2"
      >
        {t("shell.skip")}
      </a>
      {props.demo ? <DemoLine text={t("shell.demo")} /> : null}
      <header className="sticky top-0 z-30 flex h-12 items-center max-lg:h-14 gap-3 border-t-[3px] border-b border-t-accent border-b-line bg-paper px-3 sm:px-4">
        <a href={`/${side}/today`} aria-label={t("shell.home")} className="flex items-center gap-2">
          <Rose className="size-6" />
          <span className="hidden text-lg font-semibold tracking-tight sm:inline">Subrosa</span>
        </a>
        <p className="flex min-w-0 items-baseline gap-2">
          <span className="rounded-sm bg-accent-soft px-1.5 py-px text-sm font-semibold whitespace-nowrap text-accent">
            {t(`side.${side}`)}
          </span>
          <span className="truncate text-ink-2">{orgName}</span>
        </p>
        <div className="ml-auto flex items-center gap-2">
          {primaryAction ? (
            <LinkButton
              variant="primary"
              size="sm"
              href={primaryAction.href}
              icon={primaryAction.icon}
              data-shortcut="create"
            >
              <span className="max-sm:sr-only">{primaryAction.label}</span>
            </LinkButton>
          ) : null}
          <AccountMenu
            side={side}
            personName={personName}
            orgName={orgName}
            rememberTheme={props.rememberTheme}
          >
            {props.menu}
          </AccountMenu>
        </div>
      </header>
      <div className="lg:grid lg:min-h-[calc(100dvh-3rem)] lg:grid-cols-[13rem_minmax(0,1fr)]">
        <SideNav label={t("shell.main")} items={nav} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-[84rem] px-3 py-5 outline-none sm:px-6 lg:px-8"
        >
          {children}
        </main>
      </div>
      <PhoneBar label={t("shell.main")} more={t("shell.more")} items={nav} />
      <KeyboardShortcuts items={items} searchUrl={props.searchUrl} />
      <ShellBehaviour />
      <ToastHost closeLabel={t("dialog.close")} />
    </div>
  );
}

function DemoLine({ text }: { text: string }) {
  return (
    <aside className="flex items-center justify-center gap-2 bg-warn-soft px-3 py-1 text-sm text-warn">
      <CircleAlert aria-hidden className="size-4 shrink-0" />
      <p className="text-balance">{text}</p>
    </aside>
  );
}
