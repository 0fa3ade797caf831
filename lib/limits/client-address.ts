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
