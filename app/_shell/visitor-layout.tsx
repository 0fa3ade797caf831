import type { ReactNode } from "react";
import { visitor } from "@/lib/core/viewer";
import { isDirectoryOpenTo } from "@/lib/directory/access";
import { PublicHeader } from "../_ui/shell/public-header";
import { publicPlaces } from "./places";

/** The frame of pages that come before signing in; it stands even while the database does not answer. It checks nothing. */
export async function VisitorLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PublicHeader links={publicPlaces(await isDirectoryOpenTo(visitor).catch(() => false))} />
      <main id="content">{children}</main>
    </>
  );
}
