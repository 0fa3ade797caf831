import { Container } from "@mantine/core";
import type { Metadata } from "next";
import { PublicHeader } from "./_ui/shell/public-header";
import { MissingPage } from "./_ui/trouble";

export const metadata: Metadata = { title: "We can’t show that page" };

/** Forbidden looks exactly like missing. */
export default function NotFound() {
  return (
    <>
      <PublicHeader />
      <Container component="main" size={1216} px={{ base: "md", xs: "xl" }}>
        <MissingPage home="/" />
      </Container>
    </>
  );
}
