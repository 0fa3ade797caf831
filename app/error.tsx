"use client";

import { ErrorState } from "./_ui/error-states";
import { Page } from "./_ui/page";

/** The reference is the one under which the server logged the fault; nothing else leaves it. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <Page width="reading">
        <ErrorState reference={digestOf(error)} retry={retry} />
      </Page>
    </main>
  );
}

function digestOf(error: unknown) {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}
