import { TextLink } from "@/app/_ui/links";
import { Notice } from "@/app/_ui/notice";

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
    <Notice>
      {text} <TextLink href="/activities/new">Log another</TextLink>
    </Notice>
  );
}
