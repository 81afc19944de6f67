"use client";
import { DialogFrame } from "../ui/DialogFrame";
import { Kbd } from "../ui/Kbd";
import { useAlive } from "../ui/useAlive";
import type { PaletteItem } from "./palette";
import { ShortcutKeys } from "./ShortcutKeys";
import { ShortcutSwitch } from "./ShortcutSwitch";
import type { ShellWords } from "./shellWords";

type Props = { items: readonly PaletteItem[]; searchUrl?: string | undefined; words: ShellWords };

/** The keys and their help. A page offers a key by marking its own control: `data-shortcut="create" | "edit" | "search"`,
 *  rows by `data-row`. The help comes with the script that hears the keys, not with every page's HTML. */
export function KeyboardShortcuts({ items, searchUrl, words }: Props) {
  const isAlive = useAlive();
  return (
    <>
      {isAlive ? <KeysHelp words={words} /> : null}
      <ShortcutKeys items={items} searchUrl={searchUrl} words={words.palette} />
    </>
  );
}

function KeysHelp({ words }: { words: ShellWords }) {
  const keys = [
    { keys: ["Ctrl K", "⌘ K"], word: words.keys.palette },
    { keys: ["/"], word: words.keys.search },
    { keys: ["c"], word: words.keys.create },
    { keys: ["e"], word: words.keys.edit },
    { keys: ["j", "k"], word: words.keys.rows },
    { keys: ["Enter"], word: words.keys.open },
    { keys: ["?"], word: words.keys.help },
  ];
  return (
    <DialogFrame id="keys" title={words.keys.title} closeLabel={words.close}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2">
        {keys.map((row) => (
          <div key={row.word} className="contents">
            <dt className="flex gap-1">
              {row.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{row.word}</dd>
          </div>
        ))}
      </dl>
      <ShortcutSwitch label={words.keys.switch} note={words.keys.note} />
    </DialogFrame>
  );
}
