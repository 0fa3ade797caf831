"use client";

import { type ComponentProps, Suspense } from "react";
import { late } from "@/app/_ui/late";
import { Text } from "@/app/_ui/plain/text";
import type { MessagePanel as Panel } from "./message-panel";
import type { MessageInForm } from "./use-message";

const MessagePanel = late(async () => (await import("./message-panel")).MessagePanel);

type PastedMessageProps = { message: Omit<MessageInForm, "titleProps" | "said"> } & Pick<
  ComponentProps<typeof Panel>,
  "wanted"
>;

/** Over the fields of a form: that one can paste a message, and what was read from the one that was pasted. */
export function PastedMessage({ message, wanted }: PastedMessageProps) {
  const { pasted, isReading, answer, clear } = message;
  if (pasted)
    return (
      <Suspense>
        <MessagePanel pasted={pasted} answer={answer} clear={clear} wanted={wanted} />
      </Suspense>
    );
  return (
    <Text size="sm" tone="second" above={4} aria-live="polite">
      {isReading ? "Reading your message…" : "Or paste a message here: what it says fills the form."}
    </Text>
  );
}
