import { Keyboard } from "lucide-react";
import type { ReactNode } from "react";
import type { FormAction } from "../forms/state";
import { Avatar } from "../ui/Avatar";
import { MenuButton } from "../ui/Menu";
import { opensDialog } from "../ui/opens";
import type { ShellWords } from "./shellWords";
import { ThemeSwitch } from "./ThemeSwitch";

type Props = {
  words: ShellWords;
  personName: string;
  orgName: string;
  rememberTheme: FormAction | undefined;
  children: ReactNode;
};

/** Who I am here, how it looks, and the way out. */
export function AccountMenu({ words, personName, orgName, rememberTheme, children }: Props) {
  return (
    <>
      <button
        type="button"
        popoverTarget="account"
        aria-label={words.account}
        className="grid size-9 place-items-center rounded-full hover:bg-sunken pointer-coarse:size-11"
      >
        <Avatar name={personName} />
      </button>
      <div id="account" popover="auto" className="pop w-64 p-1.5" data-align="end">
        <p className="px-3 pt-1.5 pb-2">
          <span className="block font-semibold">{personName}</span>
          <span className="block text-sm text-ink-3">
            {orgName} · {words.side}
          </span>
        </p>
        <div className="border-t border-line py-1.5">{children}</div>
        <div className="border-t border-line pt-1.5">
          <ThemeSwitch label={words.theme.label} remember={rememberTheme} words={words.theme} />
          <MenuButton icon={<Keyboard aria-hidden />} {...opensDialog("keys")}>
            {words.keys.help}
          </MenuButton>
        </div>
      </div>
    </>
  );
}
