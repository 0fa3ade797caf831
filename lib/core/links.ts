/** A bare address, as people type it, with the scheme that it lacks; anything else as it came. */
export function completeLink(typed: string): string {
  const text = typed.trim();
  return /^(?![a-z]+:)[^\s/:@?#]+\.[a-z]{2,}([/?#]|$)/i.test(text) ? `https://${text}` : text;
}

/** A link as it is compared: without scheme, `www.`, trailing slash, fragment and tracking parameters. Text that is no link stays. */
export function normalizeLink(url: string): string {
  const complete = completeLink(url);
  if (!URL.canParse(complete)) return complete.toLowerCase();
  const link = new URL(complete);
  for (const name of [...link.searchParams.keys()])
    if (/^(utm_.*|fbclid|gclid|ref|trk)$/i.test(name)) link.searchParams.delete(name);
  const host = link.hostname.toLowerCase().replace(/^www\./, "");
  return `${host}${link.pathname.replace(/\/+$/, "")}${link.search}`;
}
