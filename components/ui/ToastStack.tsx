"use client";
import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { TOAST_EVENT, type ToastMessage } from "./toast";

const manager = Toast.createToastManager<Pick<ToastMessage, "link">>();

const show = (message: ToastMessage): void => {
  manager.add({
    description: message.text,
    type: message.tone ?? "ok",
    data: { link: message.link },
    priority: message.tone === "danger" ? "high" : "low",
  });
};

/** Messages in passing, announced politely (a danger at once), reachable by F6. Loaded by `ToastHost`. */
export function ToastStack({ first, closeLabel }: { first: ToastMessage; closeLabel: string }) {
  const shown = useRef<ToastMessage>(undefined);
  useEffect(() => {
    // An effect may run twice; a message is said once.
    if (shown.current !== first) show(first);
    shown.current = first;
    const hear = (event: Event) => show((event as CustomEvent<ToastMessage>).detail);
    window.addEventListener(TOAST_EVENT, hear);
    return () => window.removeEventListener(TOAST_EVENT, hear);
  }, [first]);
  return (
    <Toast.Provider toastManager={manager} timeout={6000} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <List closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Toast.useToastManager<Pick<ToastMessage, "link">>();
  return toasts.map((item) => (
    <Toast.Root key={item.id} toast={item} className="toast">
      <div className="grid gap-1">
        <Toast.Description />
        {item.data?.link ? (
          <a className="underline" href={item.data.link.href}>
            {item.data.link.label}
          </a>
        ) : null}
      </div>
      <Toast.Close
        aria-label={closeLabel}
        className="grid size-7 shrink-0 place-items-center rounded-md opacity-80 hover:opacity-100"
      >
        <X aria-hidden className="size-4" />
      </Toast.Close>
    </Toast.Root>
  ));
}
