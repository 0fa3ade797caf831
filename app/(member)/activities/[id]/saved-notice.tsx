import { Alert } from "@mantine/core";
import { Icon } from "@/app/_ui/icon";
import { TextLink } from "@/app/_ui/links";

const words: Record<string, string> = {
  sent: "Sent to review. It counts once a reviewer has confirmed it.",
  draft: "Draft saved. Only you see it.",
  changed: "Changes saved.",
};

/** What happens next, right after saving. */
export function SavedNotice({ saved }: { saved: string | string[] | undefined }) {
  const text = typeof saved === "string" && Object.hasOwn(words, saved) ? words[saved] : null;
  if (!text) return null;
  return (
    <Alert
      role="status"
      variant="light"
      bg="var(--accent-soft)"
      mb="lg"
      icon={<Icon name="check" />}
      styles={{ message: { color: "var(--ink)" }, icon: { color: "var(--accent-mark)" } }}
    >
      {text} <TextLink href="/activities/new">Log another</TextLink>
    </Alert>
  );
}
