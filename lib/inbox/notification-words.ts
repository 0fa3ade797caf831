import type { EntryKind } from "./notification-of";

/** Who did it, to what, and what they wrote. */
export type Told = { by: string; id: string; title: string; words: string | null };

type Words = { subject: string; body: string[]; detail: string; button: { label: string; href: string } };

/** The mail of a notification, without its greeting, and its line in the app; the button leads to the very thing. */
export function wordsOf(kind: EntryKind, { by, id, title, words }: Told): Words {
  const wrote = words ? [`${by} wrote:`, words] : [];
  const said = words ? `${by}: “${shortened(words)}”` : by;
  const open = { label: "Open the activity", href: `/activities/${id}` };
  const letters: Record<EntryKind, Words> = {
    returned: {
      subject: `“${title}” came back`,
      body: [...wrote, "Everything that you logged is still there."],
      detail: said,
      button: { label: "Fix it and send it again", href: `/activities/${id}/edit` },
    },
    declined: {
      subject: `“${title}” was declined`,
      body: [`${by} declined “${title}”. It counts nowhere; you can still read it.`, ...wrote],
      detail: said,
      button: open,
    },
    corrected: {
      subject: `${by} changed what “${title}” advances`,
      body: [`${by} reviewed “${title}” and changed its goals or principles. The activity says what and why.`],
      detail: "Your activity says what and why",
      button: open,
    },
    confirmed: {
      subject: `“${title}” is confirmed`,
      body: [`${by} confirmed “${title}”. It counts now.`],
      detail: `${by} confirmed it. It counts now`,
      button: open,
    },
    commented: {
      subject: `${by} wrote about “${title}”`,
      body: wrote,
      detail: words ? `“${shortened(words)}”` : "",
      button: { label: "Read and answer", href: open.href },
    },
    credited: {
      subject: `${by} gave you credit for “${title}”`,
      body: [`${by} named you among the people of “${title}”. Say whether that is right.`],
      detail: "Say whether that is right",
      button: open,
    },
    invited: {
      subject: `You are invited to ${title}`,
      body: [`${by} invites you to ${title}. You can accept or decline on your home page.`],
      detail: `${by} invites you`,
      button: { label: "Answer the invitation", href: "/home" },
    },
  };
  return letters[kind];
}

/** The first words of a text, on one line. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 140 ? `${line.slice(0, 139).trimEnd()}…` : line;
}
