import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { isTheme, THEME_COOKIE } from "@/components/layout/theme";
import { fontVariables } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Subrosa", template: "%s · Subrosa" },
  robots: { index: false, follow: false },
  referrer: "same-origin",
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f4ef" },
    { media: "(prefers-color-scheme: dark)", color: "#161412" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The nonce of the content security policy is new for every request, so no page may be rendered ahead of one.
  await connection();
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return (
    <html lang={await getLocale()} data-theme={isTheme(theme) ? theme : "system"} className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
