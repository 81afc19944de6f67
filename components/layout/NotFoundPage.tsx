"use client";
import { LinkButton } from "../ui/Button";
import { LonePage } from "./LonePage";

/** Drawn on the browser's side: Next puts the page for what is missing into every page, and so it is one element there. */
export function NotFoundPage({ title, text, home }: { title: string; text: string; home: string }) {
  return (
    <LonePage
      title={title}
      actions={
        <LinkButton variant="primary" href="/">
          {home}
        </LinkButton>
      }
    >
      {text}
    </LonePage>
  );
}
