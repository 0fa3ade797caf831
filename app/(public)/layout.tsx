import type { ReactNode } from "react";
import { PublicHeader } from "../_ui/shell/public-header";

/** The frame of pages that come before signing in. It checks nothing. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PublicHeader />
      <main id="content">{children}</main>
    </>
  );
}
