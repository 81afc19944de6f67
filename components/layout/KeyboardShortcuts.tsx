import { useTranslations } from "next-intl";
import { Dialog } from "../ui/Dialog";
import { Kbd } from "../ui/Kbd";
import type { PaletteItem } from "./palette";
import { ShortcutKeys } from "./ShortcutKeys";
import { ShortcutSwitch } from "./ShortcutSwitch";

type Props = { items: readonly PaletteItem[]; searchUrl?: string | undefined };

/** The keys and their help. A page offers a key by marking its own control: `data-shortcut="create" | "edit" | "search"`,
 *  rows by `data-row`. */
export function KeyboardShortcuts({ items, searchUrl }: Props) {
  const t = useTranslations("ui");
  const keys = [
    { keys: ["Ctrl K", "⌘ K"], word: t("keys.palette") },
    { keys: ["/"], word: t("keys.search") },
    { keys: ["c"], word: t("keys.create") },
    { keys: ["e"], word: t("keys.edit") },
    { keys: ["j", "k"], word: t("keys.rows") },
    { keys: ["Enter"], word: t("keys.open") },
    { keys: ["?"], word: t("keys.help") },
  ];
  return (
    <>
      <Dialog id="keys" title={t("keys.title")}>
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
        <ShortcutSwitch label={t("keys.switch")} note={t("keys.note")} />
      </Dialog>
      <ShortcutKeys
        items={items}
        searchUrl={searchUrl}
        words={{
          label: t("palette.label"),
          placeholder: t("palette.placeholder"),
          empty: t("palette.empty"),
        }}
      />
    </>
  );
}
