/**
 * Whether a request that changes something was sent by another site's page: the browser itself says from where, in `Origin` or else in
 * `Sec-Fetch-Site`. Who says neither is no browser.
 */
export function isCrossSite(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return !["same-origin", "none", null].includes(headers.get("sec-fetch-site"));
  // Not X-Forwarded-Host, which anybody can write: people know the installation by APP_URL.
  const own = [headers.get("host"), hostOf(process.env.APP_URL ?? "")];
  const from = hostOf(origin);
  return from === undefined || !own.includes(from);
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}
