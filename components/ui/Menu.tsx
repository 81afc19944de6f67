import type { ComponentProps, ReactNode } from "react";
import { Button, IconButton } from "./Button";
import type { ButtonSize, ButtonVariant } from "./buttonLook";

type Props = {
  /** Unique on the page. */
  id: string;
  label: string;
  /** Shows only the icon; the label becomes its name and tip. */
  iconOnly?: boolean | undefined;
  icon?: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  align?: "start" | "end" | undefined;
  children: ReactNode;
};

/** A button that discloses a short list of links and buttons. Not an ARIA menu: Tab moves through it as through any
 *  list, Escape and a press elsewhere close it, and none of it needs a script. */
export function Menu({
  id,
  label,
  iconOnly,
  icon,
  variant = "quiet",
  size = "md",
  align = "end",
  children,
}: Props) {
  return (
    <>
      {iconOnly ? (
        <IconButton label={label} icon={icon} popoverTarget={id} />
      ) : (
        <Button variant={variant} size={size} icon={icon} popoverTarget={id}>
          {label}
        </Button>
      )}
      <div id={id} popover="auto" className="pop min-w-44 p-1" data-align={align}>
        {children}
      </div>
    </>
  );
}

type ItemProps = { icon?: ReactNode; danger?: boolean | undefined; children: ReactNode };

export function MenuLink({
  icon,
  danger,
  children,
  ...rest
}: ItemProps & ComponentProps<"a"> & { href: string }) {
  return (
    <a className="menu-item [&>svg]:size-4" data-tone={danger ? "danger" : undefined} {...rest}>
      {icon}
      {children}
    </a>
  );
}

/** In a `<form action={…}>` give it `type="submit"`; to open a dialog spread `opensDialog(id)` into it. */
export function MenuButton({
  icon,
  danger,
  children,
  type = "button",
  ...rest
}: ItemProps & ComponentProps<"button">) {
  return (
    <button
      type={type}
      className="menu-item [&>svg]:size-4"
      data-tone={danger ? "danger" : undefined}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}
