"use client";

import {
  localStorageColorSchemeManager,
  MantineContext,
  MantineThemeProvider,
  useProviderColorScheme,
} from "@mantine/core";
import { type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { late } from "./late";
import { theme } from "./theme";
import { areNoticesAsked, onNoticesAsked } from "./undo-notice";

/** What Mantine's parts and notices need; `nonce` lets their style tags pass the page's policy. The variables are in theme.css. */
export function Providers({ nonce: given, children }: { nonce: string; children: ReactNode }) {
  // The policy of the document is that of its first answer; a later one brings another nonce, which opens nothing here.
  const [nonce] = useState(() => nonceOfDocument() ?? given);
  // The scroll lock of dialogs writes a style tag of its own and looks for the nonce under this name.
  useEffect(() => {
    Object.assign(window, { __webpack_nonce__: nonce });
  }, [nonce]);
  const scheme = useProviderColorScheme({
    manager,
    defaultColorScheme: "auto",
    getRootElement,
    forceColorScheme: undefined,
  });
  const context = { ...common, ...scheme, getStyleNonce: () => nonce };
  return (
    <MantineContext value={context}>
      <MantineThemeProvider theme={theme}>
        <Notices />
        {children}
      </MantineThemeProvider>
    </MantineContext>
  );
}

const manager = localStorageColorSchemeManager();
const getRootElement = () => document.documentElement;

/** As Mantine's own provider has it, which would also bring what writes the variables and global classes of theme.css into a page. */
const common = { getRootElement, classNamesPrefix: "mantine", cssVariablesSelector: ":root", withStaticClasses: true };

function nonceOfDocument(): string | undefined {
  if (typeof document === "undefined") return undefined;
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce || undefined;
}

const NoticeStack = late(async () => (await import("./notice-stack")).NoticeStack);

/** Nothing until the first notice. */
function Notices() {
  const isAsked = useSyncExternalStore(onNoticesAsked, areNoticesAsked, () => false);
  if (!isAsked) return null;
  return (
    <Suspense>
      <NoticeStack />
    </Suspense>
  );
}
