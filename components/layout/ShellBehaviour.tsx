"use client";
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/** Lets every plain link and every GET form in the page navigate softly: one listener instead of a component per link,
 *  which a list of two hundred rows would pay for. `data-hard`, `download`, `target` and `/api/` keep the browser's own
 *  way. It also opens dialogs by their button where the browser does not know how. */
export function ShellBehaviour() {
  const router = useRouter();
  const [onItsWay, start] = useTransition();

  useEffect(() => {
    const go = (url: URL) => {
      for (const open of document.querySelectorAll<HTMLElement>(":popover-open")) open.hidePopover();
      start(() => router.push(url.pathname + url.search + url.hash));
    };
    const press = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      openByHand(event.target);
      const link = event.target.closest("a");
      if (event.defaultPrevented || !link || !isPlainPress(event) || !isSoft(link)) return;
      event.preventDefault();
      go(new URL(link.href));
    };
    const send = (event: SubmitEvent) => {
      const form = event.target;
      if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.dataset.soft === undefined)
        return;
      event.preventDefault();
      go(addressOf(form, event.submitter));
    };
    document.addEventListener("click", press);
    document.addEventListener("submit", send);
    return () => {
      document.removeEventListener("click", press);
      document.removeEventListener("submit", send);
    };
  }, [router]);

  return onItsWay ? <div role="progressbar" aria-hidden="true" className="on-its-way" /> : null;
}

const isPlainPress = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

function isSoft(link: HTMLAnchorElement): boolean {
  const samePage = link.pathname === location.pathname && link.search === location.search && link.hash !== "";
  return (
    link.origin === location.origin &&
    !samePage &&
    !link.target &&
    !link.hasAttribute("download") &&
    link.dataset.hard === undefined &&
    !link.pathname.startsWith("/api/")
  );
}

/** The address that a GET form asks for, without its empty fields. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null): URL {
  const url = new URL(form.action || location.href);
  url.search = "";
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === "string" && value !== "") url.searchParams.append(name, value);
  }
  return url;
}

function openByHand(target: Element) {
  if ("commandForElement" in HTMLButtonElement.prototype) return;
  const button = target.closest("button[commandfor]");
  const dialog = document.getElementById(button?.getAttribute("commandfor") ?? "");
  if (!(dialog instanceof HTMLDialogElement)) return;
  if (button?.getAttribute("command") === "close") dialog.close();
  else dialog.showModal();
}
