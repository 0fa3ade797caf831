/**
 * What the provider says about the address, read strictly: anything but a clear yes is a no. One that is trusted and says nothing, as
 * Microsoft Entra ID does, has verified it.
 */
export function verifiedEmailOfProfile(profile: unknown, isTrusted = false): string | null {
  if (typeof profile !== "object" || profile === null) return null;
  const email = "email" in profile && typeof profile.email === "string" ? profile.email : null;
  const word = "email_verified" in profile ? profile.email_verified : isTrusted;
  return email && (word === true || word === "true") ? email : null;
}

/** The address on GitHub that is both the primary and verified; what stands on the public profile proves nothing. */
export function verifiedGithubEmail(emails: unknown): string | null {
  if (!Array.isArray(emails)) return null;
  const primary: unknown = emails.find((entry) => entry?.primary === true && entry?.verified === true);
  return typeof primary === "object" && primary !== null && "email" in primary && typeof primary.email === "string"
    ? primary.email
    : null;
}
