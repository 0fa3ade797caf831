/** What search engines read of a page; a block of data, which no browser runs. Only ever of what a visitor sees. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const text = JSON.stringify({ "@context": "https://schema.org", ...data }).replace(/</g, "\\u003c");
  return <script type="application/ld+json">{text}</script>;
}

/** Without what is not known. */
export function known(data: Record<string, unknown>): Record<string, unknown> {
  const isKnown = (value: unknown) =>
    value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(data).filter(([, value]) => isKnown(value)));
}
