export type ToastMessage = {
  text: string;
  tone?: "ok" | "danger";
  /** Where to go on. */
  link?: { href: string; label: string } | undefined;
};

export const TOAST_EVENT = "subrosa:toast";

/** Says something in passing, from any client component; the host in `AppShell` shows it. */
export const toast = (message: ToastMessage): void => {
  window.dispatchEvent(new CustomEvent<ToastMessage>(TOAST_EVENT, { detail: message }));
};
