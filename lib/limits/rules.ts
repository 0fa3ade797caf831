/** How many tries in how many seconds, for one account (the address that was typed) and for one network address. */
export const limits = {
  password: { account: 10, address: 60, seconds: 900 },
  link: { account: 5, address: 40, seconds: 900 },
  reset: { account: 5, address: 40, seconds: 900 },
  redeem: { account: 10, address: 60, seconds: 900 },
  setup: { account: 10, address: 10, seconds: 900 },
  invitation: { account: 5, address: 200, seconds: 3600 },
} as const;

/** How many requests of one API token in how many seconds; `API_LIMIT` sets another number. */
export const requestLimit = { requests: 600, seconds: 60 };

export type Limited = keyof typeof limits;

/** What somebody reads who tried too often. */
export function waitMessage(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  return `Too many attempts; wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
}

/**
 * The client's address. What a client writes into X-Forwarded-For is believed only as far as proxies of ours stand in
 * front: with `hops` of them, the address that the outermost one saw.
 */
export function clientAddress(forwarded: string | undefined, socket: string | undefined, hops: number): string {
  const chain = [...(forwarded ?? "").split(","), socket ?? ""].map((address) => address.trim()).filter(Boolean);
  return networkOf(chain[Math.max(0, chain.length - 1 - hops)] ?? "unknown");
}

/** One household has a whole IPv6 /64, so that counts as one address. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!plain.includes(":") || plain.startsWith("::")) return plain.slice(0, 64);
  const [head = "", tail] = plain.toLowerCase().split("::");
  const groups = head.split(":");
  const rest = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const full = [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => "0"), ...rest];
  return `${full.slice(0, 4).join(":")}::/64`;
}
