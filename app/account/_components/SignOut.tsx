"use client";
import { LogOut } from "lucide-react";
import { dropAllDrafts } from "@/components/forms/drafts";
import { MenuButton } from "@/components/ui/Menu";

type Props = { action: (form: FormData) => Promise<void>; label: string };

/** Unsent text leaves with the person: on a shared machine it would tell the next one of a client. */
export function SignOut({ action, label }: Props) {
  return (
    <form action={action} onSubmit={dropAllDrafts}>
      <MenuButton type="submit" icon={<LogOut aria-hidden />}>
        {label}
      </MenuButton>
    </form>
  );
}
