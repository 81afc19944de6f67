"use client";
import { type ComponentType, useEffect, useState } from "react";
import type { PaletteItem, PaletteWords } from "./palette";
import { areSingleKeysOn } from "./singleKeys";

type Props = { items: readonly PaletteItem[]; searchUrl?: string | undefined; words: PaletteWords };
type PaletteProps = Props & { onClose: () => void };

/** Listens for the keys. What they do stands in the page, marked with `data-shortcut`; the palette comes when asked. */
export function ShortcutKeys(props: Props) {
  const [palette, setPalette] = useState<{ Part: ComponentType<PaletteProps> }>();
  useEffect(() => {
    const openPalette = async () => {
      const { CommandPalette } = await import("./CommandPalette");
      setPalette({ Part: CommandPalette });
    };
    const hear = (event: KeyboardEvent) => {
      // By place and by letter: on a Russian layout the key K gives another letter.
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === "KeyK") {
        event.preventDefault();
        openPalette();
      } else if (!isTaken(event) && areSingleKeysOn() && act(event)) event.preventDefault();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
  return palette ? <palette.Part {...props} onClose={() => setPalette(undefined)} /> : null;
}

/** Someone is typing, a dialog is open, or the browser has its own use for the key. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  event.defaultPrevented ||
  document.querySelector("dialog:modal") !== null ||
  (event.target instanceof HTMLElement &&
    (event.target.isContentEditable || event.target.matches("input, textarea, select")));

/** True when the page had something to do for this key. */
function act(event: KeyboardEvent): boolean {
  if (event.key === "?" || (event.shiftKey && event.code === "Digit7" && event.key === "?"))
    return showHelp();
  if (event.code === "Slash" || event.key === "/") return on("search", (field) => field.focus());
  if (event.code === "KeyC") return on("create", (button) => button.click());
  if (event.code === "KeyE") return on("edit", (button) => button.click());
  if (event.code === "KeyJ") return stepRow(1);
  if (event.code === "KeyK") return stepRow(-1);
  return false;
}

/** The page's own control comes before the shell's. */
function on(name: "search" | "create" | "edit", use: (control: HTMLElement) => void): boolean {
  const mark = `[data-shortcut="${name}"]`;
  const control =
    document.querySelector<HTMLElement>(`main ${mark}`) ?? document.querySelector<HTMLElement>(mark);
  if (control) use(control);
  return control !== null;
}

function stepRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
  next?.querySelector<HTMLElement>("a, button")?.focus();
  return next !== undefined;
}

function showHelp(): boolean {
  const help = document.getElementById("keys");
  if (help instanceof HTMLDialogElement) help.showModal();
  return help !== null;
}
