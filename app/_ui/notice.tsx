import { Alert } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What has just happened, on the page that it led to. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <Alert
      role="status"
      variant="light"
      bg="var(--accent-soft)"
      mb="lg"
      icon={<Icon name="check" />}
      styles={{ message: { color: "var(--ink)" }, icon: { color: "var(--accent-mark)" } }}
    >
      {children}
    </Alert>
  );
}
