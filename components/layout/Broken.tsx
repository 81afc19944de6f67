"use client";
import { useSyncExternalStore } from "react";
import { LOCALE_COOKIE } from "@/platform/i18n/locales";
import { Button, LinkButton } from "../ui/Button";
import { LonePage } from "./LonePage";

/** Both languages stand here: when a page breaks, no dictionary may be at hand. The error itself is never shown, it may
 *  hold what this person must not see. */
const WORDS = {
  en: {
    title: "Something broke on our side",
    text: "Nothing you saved is lost, and unsent text is kept in this browser. Try again; if it stays broken, tell whoever looks after the portal.",
    again: "Try again",
    home: "To the first page",
  },
  ru: {
    title: "У нас что-то сломалось",
    text: "Сохранённое не пропало, а неотправленный текст хранится в этом браузере. Попробуйте ещё раз; если не поможет, скажите тому, кто смотрит за порталом.",
    again: "Попробовать ещё раз",
    home: "На первую страницу",
  },
} as const;

export function Broken({ retry }: { retry: () => void }) {
  const words = WORDS[useSpokenLanguage()];
  return (
    <LonePage
      title={words.title}
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            {words.again}
          </Button>
          <LinkButton href="/">{words.home}</LinkButton>
        </>
      }
    >
      {words.text}
    </LonePage>
  );
}

const neverChanges = () => () => {};

/** The person's language, without the server: their cookie, then the page's, then the browser's. */
export function useSpokenLanguage(): "en" | "ru" {
  return useSyncExternalStore(neverChanges, spokenHere, () => "en");
}

function spokenHere(): "en" | "ru" {
  const chosen = new RegExp(`${LOCALE_COOKIE}=(\\w+)`).exec(document.cookie)?.[1];
  const language = chosen ?? (document.documentElement.lang || navigator.language);
  return language.startsWith("ru") ? "ru" : "en";
}
