import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./Button";
import { closesDialog } from "./opens";

type Props = {
  /** Unique on the page. */
  id: string;
  title: ReactNode;
  closeLabel: string;
  wide?: boolean | undefined;
  children: ReactNode;
};

/** The dialog itself, without a word or a button of its own: `Dialog` for pages, and the chrome, stand on it. */
export function DialogFrame({ id, title, closeLabel, wide, children }: Props) {
  return (
    <dialog id={id} className="dialog" data-size={wide ? "wide" : undefined} aria-labelledby={`${id}-title`}>
      <header className="sticky top-0 z-10 flex items-center gap-3 border-b border-line bg-surface py-2 pr-2 pl-5">
        <h2 id={`${id}-title`} className="text-lg font-semibold">
          {title}
        </h2>
        <IconButton
          label={closeLabel}
          icon={<X aria-hidden />}
          className="ml-auto"
          data-tip-at="start"
          {...closesDialog(id)}
        />
      </header>
      <div className="p-5">{children}</div>
    </dialog>
  );
}
