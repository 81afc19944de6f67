"use client";
import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { PaletteItem, PaletteWords } from "./palette";
import { useFound } from "./useFound";

type Props = {
  items: readonly PaletteItem[];
  searchUrl?: string | undefined;
  words: PaletteWords;
  onClose: () => void;
};

const ROW =
  "flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 data-[selected=true]:bg-accent-soft pointer-coarse:min-h-11";

/** Go anywhere by typing its name. Loaded at the first Ctrl-K. */
export function CommandPalette({ items, searchUrl, words, onClose }: Props) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState("");
  const found = useFound(searchUrl, asked);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector("input")?.focus();
  }, []);

  const row = ({ href, label, hint }: PaletteItem, always: boolean) => (
    <Command.Item
      key={href}
      value={`${label} ${href}`}
      forceMount={always}
      className={ROW}
      onSelect={() => {
        dialog.current?.close();
        router.push(href);
      }}
    >
      <span className="truncate">{label}</span>
      {hint ? <span className="ml-auto text-sm whitespace-nowrap text-ink-3">{hint}</span> : null}
    </Command.Item>
  );
  return (
    <dialog ref={dialog} className="dialog !mt-[12vh]" aria-label={words.label} onClose={onClose}>
      <Command label={words.label} loop>
        <Command.Input
          value={asked}
          onValueChange={setAsked}
          placeholder={words.placeholder}
          className="h-12 w-full border-b border-line bg-transparent px-4 text-lg outline-none placeholder:text-ink-3"
        />
        <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
          {found.length === 0 ? (
            <Command.Empty className="px-3 py-4 text-ink-2">{words.empty}</Command.Empty>
          ) : null}
          {found.map((item) => row(item, true))}
          {items.map((item) => row(item, false))}
        </Command.List>
      </Command>
    </dialog>
  );
}
