import { cleanText } from "../files/text";
import { isPlaceholder } from "./placeholder";

export function isEmailAddress(text: string): boolean {
  return (
    /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[\p{L}]{2,}$/u.test(text.trim().replace(/^mailto:/i, "")) && text.length <= 254
  );
}

/** The address as it may be stored, http or https only; null where the text is none. "www.x.org/a" gets its https. */
export function parseLink(text: string): string | null {
  const written = cleanText(text).replace(/^<|>$/g, "");
  if (!written || /\s/.test(written) || written.length > 2000) return null;
  const whole = /^https?:\/\//i.test(written)
    ? written
    : /^([\w-]+\.)+\p{L}{2,}(\/|$)/u.test(written)
      ? `https://${written}`
      : null;
  if (!whole || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  return url.hostname.includes(".") && !url.username && !url.password ? whole : null;
}

export function isLink(text: string): boolean {
  return /^https?:\/\//i.test(text.trim()) && parseLink(text) !== null;
}

/** Addresses of a cell, which may hold several, and what in it is neither address nor placeholder. */
export function splitLinks(cell: string): { addresses: string[]; rest: string | null } {
  if (isPlaceholder(cell)) return { addresses: [], rest: null };
  const whole = parseLink(cell);
  if (whole) return { addresses: [whole], rest: null };
  const parts = cell.split(/[\s|]+|[,;](?=\s*https?:)/).filter(Boolean);
  const addresses = parts.flatMap((part) => (isLink(part) ? [part.replace(/[,;]$/, "")] : []));
  return addresses.length ? { addresses, rest: null } : { addresses: [], rest: cleanText(cell) };
}
