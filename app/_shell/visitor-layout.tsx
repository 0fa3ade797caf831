import type { ReactNode } from "react";
import { visitor } from "@/lib/core/viewer";
import { isDirectoryOpenTo } from "@/lib/directory/access";
import { PageLinks } from "../_ui/page-links";
import { PublicHeader } from "../_ui/shell/public-header";
import { publicNavigation } from "./navigation";

/** The frame of pages that come before signing in; it stands even while the database does not answer. It checks nothing. */
export async function VisitorLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PublicHeader links={publicNavigation(await isDirectoryOpenTo(visitor).catch(() => false))} />
      <main id="content">{children}</main>
      <PageLinks />
    </>
  );
}
