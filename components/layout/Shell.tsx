"use client";
import { CircleAlert } from "lucide-react";
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
import { ShellIcon, type ShellIconName } from "./ShellIcon";
import type { ShellWords } from "./shellWords";

export type Side = "agency" | "partner";

export type ShellProps = {
  side: Side;
  orgName: string;
  personName: string;
  /** The first four also stand in the phone's bar; the rest behind "More". */
  nav: readonly NavItem[];
  /** The one thing most often begun here; the key "c" opens it too. */
  primaryAction?: { href: string; label: string; icon: ShellIconName } | undefined;
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

/** The chrome as the browser's side draws it: a page carries its words and names, not its elements. */
export function Shell(props: ShellProps & { words: ShellWords }) {
  const { side, orgName, personName, nav, primaryAction, words, children } = props;
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
        {words.skip}
      </a>
      {props.demo ? <DemoLine text={words.demo} /> : null}
      <header className="sticky top-0 z-30 flex h-12 items-center max-lg:h-14 gap-3 border-t-[3px] border-b border-t-accent border-b-line bg-paper px-3 sm:px-4">
        <a href={`/${side}/today`} aria-label={words.home} className="flex items-center gap-2">
          <Rose className="size-6" />
          <span className="hidden text-lg font-semibold tracking-tight sm:inline">Subrosa</span>
        </a>
        <p className="flex min-w-0 items-baseline gap-2">
          <span className="rounded-sm bg-accent-soft px-1.5 py-px text-sm font-semibold whitespace-nowrap text-accent">
            {words.side}
          </span>
          <span className="truncate text-ink-2">{orgName}</span>
        </p>
        <div className="ml-auto flex items-center gap-2">
          {primaryAction ? (
            <LinkButton
              variant="primary"
              size="sm"
              href={primaryAction.href}
              icon={<ShellIcon name={primaryAction.icon} />}
              data-shortcut="create"
            >
              <span className="max-sm:sr-only">{primaryAction.label}</span>
            </LinkButton>
          ) : null}
          <AccountMenu
            words={words}
            personName={personName}
            orgName={orgName}
            rememberTheme={props.rememberTheme}
          >
            {props.menu}
          </AccountMenu>
        </div>
      </header>
      <div className="lg:grid lg:min-h-[calc(100dvh-3rem)] lg:grid-cols-[13rem_minmax(0,1fr)]">
        <SideNav label={words.main} items={nav} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-[84rem] px-3 py-5 outline-none sm:px-6 lg:px-8"
        >
          {children}
        </main>
      </div>
      <PhoneBar label={words.main} more={words.more} items={nav} />
      <KeyboardShortcuts items={items} searchUrl={props.searchUrl} words={words} />
      <ShellBehaviour />
      <ToastHost closeLabel={words.close} />
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
