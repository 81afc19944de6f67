import { useTranslations } from "next-intl";

/** All words of the chrome, asked for on the server and carried to it as data. */
export function useShellWords(side: "agency" | "partner", personName: string) {
  const t = useTranslations("ui");
  return {
    side: t(`side.${side}`),
    skip: t("shell.skip"),
    demo: t("shell.demo"),
    home: t("shell.home"),
    main: t("shell.main"),
    more: t("shell.more"),
    account: t("shell.account", { name: personName }),
    close: t("dialog.close"),
    theme: {
      label: t("theme.label"),
      light: t("theme.light"),
      dark: t("theme.dark"),
      system: t("theme.system"),
    },
    keys: {
      title: t("keys.title"),
      palette: t("keys.palette"),
      search: t("keys.search"),
      create: t("keys.create"),
      edit: t("keys.edit"),
      rows: t("keys.rows"),
      open: t("keys.open"),
      help: t("keys.help"),
      switch: t("keys.switch"),
      note: t("keys.note"),
    },
    palette: {
      label: t("palette.label"),
      placeholder: t("palette.placeholder"),
      empty: t("palette.empty"),
    },
  };
}

export type ShellWords = ReturnType<typeof useShellWords>;
