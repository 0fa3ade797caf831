/** Why a provider could not sign somebody in; the page says what to do about each. */
export type ProviderRefusal = "unverified" | "unknown" | "disabled" | "taken";

type Facts = {
  /** The account that this identity of the provider's opens already. */
  linked: { accountId: string; isDisabled: boolean } | null;
  isEmailVerified: boolean;
  /** The member whom the address belongs to here. */
  isKnown: boolean;
};

/** An identity that was connected before opens its account; else only an address that the provider has verified does. */
export function decide({ linked, isEmailVerified, isKnown }: Facts): "enter" | "join" | ProviderRefusal {
  if (linked) return linked.isDisabled ? "disabled" : "enter";
  if (!isEmailVerified) return "unverified";
  return isKnown ? "join" : "unknown";
}

/** What the provider says about the address, read strictly: anything but a clear yes is a no. */
export function verifiedEmail(profile: unknown): string | null {
  if (typeof profile !== "object" || profile === null) return null;
  const email = "email" in profile && typeof profile.email === "string" ? profile.email : null;
  const word = "email_verified" in profile ? profile.email_verified : false;
  return email && (word === true || word === "true") ? email : null;
}

/** The address on GitHub that is both the primary and verified; what stands on the public profile proves nothing. */
export function primaryOf(emails: unknown): string | null {
  if (!Array.isArray(emails)) return null;
  const primary: unknown = emails.find((entry) => entry?.primary === true && entry?.verified === true);
  return typeof primary === "object" && primary !== null && "email" in primary && typeof primary.email === "string"
    ? primary.email
    : null;
}
