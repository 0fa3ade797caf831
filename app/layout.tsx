import { ContactProvider } from "./_ui/contact";
import { Providers } from "./_ui/providers";
import { printStyle } from "./_ui/tokens";
import "./global.css";
import { visitor } from "@/lib/core/viewer";
import { getSettingsOrDefaults } from "@/lib/settings/get";
import "@fontsource-variable/geist";
import "@fontsource-variable/mona-sans/standard.css";
import "@mantine/charts/styles.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { cache, type ReactNode } from "react";

const frame = cache(() => getSettingsOrDefaults(visitor));

export async function generateMetadata(): Promise<Metadata> {
  const { installationName } = await frame();
  return {
    title: { default: installationName, template: `%s · ${installationName}` },
    description: "What community leaders do, and which principles and goals each thing they do advances.",
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#121a1d" },
  ],
};

/** Every page is dynamic, because every page carries its own nonce. Never an access check. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  const { contactAddress } = await frame();
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
        <style nonce={nonce} suppressHydrationWarning>
          {printStyle()}
        </style>
      </head>
      <body>
        <Providers nonce={nonce}>
          <ContactProvider value={contactAddress}>{children}</ContactProvider>
        </Providers>
      </body>
    </html>
  );
}
