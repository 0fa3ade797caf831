import type { Metadata } from "next";
import { NotFoundInShell } from "./_shell/not-found-in-shell";
import { SiteLayout } from "./_shell/site-layout";

export const metadata: Metadata = { title: "We can’t show that page" };

/** For an address that leads nowhere: the same frame and words as for a page that refuses. */
export default function NotFound() {
  return (
    <SiteLayout>
      <NotFoundInShell />
    </SiteLayout>
  );
}
