"use client";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { type ReactNode, useEffect, useState } from "react";
import { theme } from "./theme";
import { tokens } from "./tokens";

/** Theme, tokens and notices; `nonce` lets Mantine's style tags pass the page's policy. */
export function Providers({ nonce: given, children }: { nonce: string; children: ReactNode }) {
  // The policy of the document is that of its first answer; a refresh brings another nonce, which opens nothing here.
  const [nonce] = useState(given);
  // The scroll lock of dialogs writes a style tag of its own and looks for the nonce under this name.
  useEffect(() => {
    Object.assign(window, { __webpack_nonce__: nonce });
  }, [nonce]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={tokens} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <Notifications position="bottom-center" limit={3} />
      {children}
    </MantineProvider>
  );
}
