import { Container } from "@mantine/core";
import type { Metadata } from "next";
import { currentViewer } from "@/lib/current-viewer";
import { isSignedIn } from "@/lib/viewer";
import { SiteLayout } from "./_shell/site-layout";
import { MissingPage } from "./_ui/trouble";

export const metadata: Metadata = { title: "We can’t show that page" };

/** Forbidden looks exactly like missing: a page that refuses and an address that leads nowhere both end here. */
export default async function NotFound() {
  const viewer = await currentViewer();
  return (
    <SiteLayout>
      <Container size={1216} px={{ base: "md", xs: "xl" }}>
        <MissingPage home={isSignedIn(viewer) ? "/home" : "/"} />
      </Container>
    </SiteLayout>
  );
}
