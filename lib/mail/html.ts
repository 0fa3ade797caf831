import type { MailButton } from "@/db/schema";

type Letter = { subject: string; text: string; button: MailButton | null; installation: string };

const page =
  "margin:0;padding:24px 12px;background:#f3f6f7;color:#141e20;font:16px/1.55 'Segoe UI',system-ui,sans-serif";
const sheet =
  "max-width:560px;margin:0 auto;padding:28px 32px;background:#fff;border:1px solid #dde2e4;border-radius:12px";
const action =
  "display:inline-block;padding:11px 20px;background:#006574;color:#fff;font-weight:600;text-decoration:none;border-radius:6px";
const other =
  "display:inline-block;padding:10px 19px;border:1px solid #838d90;color:#141e20;font-weight:600;text-decoration:none;border-radius:6px";
const small = "margin:0 0 8px;color:#4d575a;font-size:14px";

/** The same words as the text, with a button where that has an address of its own. Nothing is loaded from anywhere. */
export function htmlOf({ subject, text, button, installation }: Letter): string {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  const buttons = button ? [button, ...(button.also ?? [])] : [];
  const at = button ? paragraphs.indexOf(addressLines(button)) : -1;
  const body = paragraphs.map((paragraph, index) => {
    const pressed = index >= at ? buttons.find((one) => addressLines(one) === paragraph) : undefined;
    if (pressed)
      return `<p style="margin:${index === at ? "24px 0" : "-12px 0 24px"}"><a href="${escaped(pressed.href)}" style="${index === at ? action : other}">${escaped(pressed.label)}</a></p>`;
    const look = at >= 0 && index > at ? small : "margin:0 0 16px";
    return `<p style="${look}">${linked(escaped(paragraph)).replaceAll("\n", "<br>")}</p>`;
  });
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light">',
    `<title>${escaped(subject)}</title></head><body style="${page}"><div style="${sheet}">`,
    `<p style="margin:0 0 20px;color:#4d575a;font-size:14px;font-weight:600">${escaped(installation)}</p>`,
    ...body,
    "</div></body></html>",
  ].join("\n");
}

/** How the text names where the button leads. */
export function addressLines({ label, href }: MailButton): string {
  return `${label}:\n${href}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** An address ends before the mark that closes its sentence, or a bracket that was opened before it. */
function linked(html: string): string {
  return html.replace(/https?:\/\/(?:(?!&quot;|&gt;|&lt;)[^\s<])+/g, (found) => {
    const url = found.replace(found.includes("(") ? /[.,;:!?”’]+$/ : /[.,;:!?)”’]+$/, "");
    return `<a href="${url}" style="color:#006574">${url}</a>${found.slice(url.length)}`;
  });
}
