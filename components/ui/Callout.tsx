"use client";
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type CalloutTone = "info" | "ok" | "warn" | "danger";

const LOOK = {
  info: { ground: "bg-info-soft border-info/30", ink: "text-info", Icon: Info },
  ok: { ground: "bg-ok-soft border-ok/30", ink: "text-ok", Icon: CircleCheck },
  warn: { ground: "bg-warn-soft border-warn/30", ink: "text-warn", Icon: TriangleAlert },
  danger: { ground: "bg-danger-soft border-danger/30", ink: "text-danger", Icon: OctagonAlert },
} as const;

type Props = {
  tone?: CalloutTone | undefined;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
};

/** Something to know before going on. */
export function Callout({ tone = "info", title, children, actions }: Props) {
  const { ground, ink, Icon } = LOOK[tone];
  return (
    <div className={`flex gap-2.5 rounded-md border px-3.5 py-2.5 ${ground}`}>
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ink}`} />
      <div className="min-w-0 flex-1">
        {title ? <p className={`font-semibold ${ink}`}>{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
