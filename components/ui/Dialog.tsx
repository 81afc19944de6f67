import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./Button";
import type { ButtonSize, ButtonVariant } from "./buttonLook";
import { DialogFrame } from "./DialogFrame";
import { opensDialog } from "./opens";

type Props = {
  /** Unique on the page; other buttons can open it with `{...opensDialog(id)}`. */
  id: string;
  title: ReactNode;
  /** Without one the dialog has no button of its own. */
  trigger?:
    | {
        label: ReactNode;
        variant?: ButtonVariant;
        size?: ButtonSize;
        icon?: ReactNode;
        shortcut?: "create" | "edit";
      }
    | undefined;
  wide?: boolean | undefined;
  children: ReactNode;
};

/** A native modal dialog and the button that opens it. The browser keeps the focus inside, gives it back at the end,
 *  and closes on Escape. A form inside that is answered "ok" closes it (see `ActionForm`). */
export function Dialog({ id, title, trigger, wide, children }: Props) {
  const t = useTranslations("ui.dialog");
  return (
    <>
      {trigger ? (
        <Button
          variant={trigger.variant}
          size={trigger.size}
          icon={trigger.icon}
          data-shortcut={trigger.shortcut}
          aria-haspopup="dialog"
          {...opensDialog(id)}
        >
          {trigger.label}
        </Button>
      ) : null}
      <DialogFrame id={id} title={title} closeLabel={t("close")} wide={wide}>
        {children}
      </DialogFrame>
    </>
  );
}
