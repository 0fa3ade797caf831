"use client";

import { Container } from "@mantine/core";
import { ErrorState } from "./_ui/error-states";

/** The reference is the one under which the server logged the fault; nothing else leaves it. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Container component="main" size={1216} px={{ base: "md", xs: "xl" }}>
      <ErrorState reference={digestOf(error)} retry={retry} />
    </Container>
  );
}

function digestOf(error: unknown) {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}
