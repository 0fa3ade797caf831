import { ContactProvider } from "./_ui/contact";
import { fontVariables } from "./_ui/fonts/latin";
import "./_ui/base.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { cache, type ReactNode } from "react";
import { appUrl } from "@/lib/core/app-url";
import { visitor } from "@/lib/core/viewer";
import { getSettingsOrDefaults } from "@/lib/settings/get";
import { colorSchemeScript } from "./_ui/color-scheme";

const frame = cache(() => getSettingsOrDefaults(visitor));

export async function generateMetadata(): Promise<Metadata> {
  const { installationName } = await frame();
  return {
    metadataBase: new URL(appUrl()),
    applicationName: installationName,
    manifest: "/manifest.webmanifest",
    title: { default: installationName, template: `%s · ${installationName}` },
    description: "What community leaders do, and which principles and goals each activity advances.",
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
    <html
      lang="en"
      className={fontVariables}
      data-mantine-color-scheme="light"
      data-respect-reduced-motion="true"
      suppressHydrationWarning
    >
      <head>
        <script nonce={nonce} suppressHydrationWarning>
          {colorSchemeScript}
        </script>
      </head>
      <body>
        <ContactProvider value={contactAddress}>{children}</ContactProvider>
      </body>
    </html>
  );
}
