"use client";
import { Broken, useSpokenLanguage } from "@/components/layout/Broken";
import { fontVariables } from "./fonts";
import "./globals.css";

/** Stands in for the whole document when the root layout itself breaks. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang={useSpokenLanguage()} className={fontVariables}>
      <body>
        <title>Subrosa</title>
        <Broken retry={retry} />
      </body>
    </html>
  );
}
