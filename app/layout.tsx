import "@fontsource-variable/geist";
import "@fontsource-variable/mona-sans/standard.css";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/charts/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./global.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "./_ui/providers";
import { printStyle } from "./_ui/tokens";

export const metadata: Metadata = {
  title: { default: "Tenet", template: "%s · Tenet" },
  description: "What community leaders do, and which principles and goals each thing they do advances.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#121a1d" },
  ],
};

/** Every page is dynamic, because every page carries its own nonce. Never an access check. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
        <style nonce={nonce} suppressHydrationWarning>
          {printStyle()}
        </style>
      </head>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
