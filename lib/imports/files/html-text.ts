import { cleanParagraphs } from "./text";

/** What a description says, without the HTML that some calendars write it in. Text that only has a "<" in it stays. */
export function htmlToText(text: string): string {
  const written = text.slice(0, 30_000);
  if (!/<\/?(html|body|p|br|div|span|a|b|i|u|ul|ol|li|strong|em|h[1-6]|table|tr|td)\b[^<>]*>/i.test(written))
    return cleanParagraphs(text);
  const lines = written
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi, "")
    .replace(
      /<a\b[^<>]*?\bhref\s*=\s*["']?(https?:[^"'\s>]+)[^<>]*>([^<]*)<\/a\s*>/gi,
      (_, link: string, said: string) =>
        said.trim() === "" || cleanParagraphs(said) === cleanParagraphs(link) ? link : `${said} (${link})`,
    )
    .replace(/<li\b[^<>]*>/gi, "\n- ")
    .replace(/<br\b[^<>]*>|<\/(div|li|tr|h[1-6])\s*>/gi, "\n")
    .replace(/<\/?(p|ul|ol|table)\b[^<>]*>/gi, "\n\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "");
  return cleanParagraphs(lines)
    .split("\n")
    .map((line) => line.replace(/[ \t\u00a0]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
