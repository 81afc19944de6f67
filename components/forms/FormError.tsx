import type { ReactNode } from "react";
import { Callout } from "../ui/Callout";

/** What is wrong with the whole; read out at once. `ActionForm` shows it by itself. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <div role="alert">
      <Callout tone="danger">{children}</Callout>
    </div>
  );
}
