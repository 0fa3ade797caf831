import type { IdentityKind } from "@/db/words";
import { normalizeIdentity } from "@/lib/members/identities";
import type { MemberInput } from "./input";

/** A person as an import knows them: from the directory, or from an earlier row of the same file (`id` follows once made). */
export type KnownPerson = {
  id: string | null;
  name: string;
  country: string | null;
  city: string | null;
  /** Parts of the profile with nothing in them. */
  empty: { place: boolean; languages: boolean; timeZone: boolean; bio: boolean; employer: boolean };
  identities: Set<string>;
  hasAccount: boolean;
  hasRole: boolean;
  terms: HeldTerm[];
};

/** A term of theirs, with what a change of its level writes again; `id` follows once an earlier row of the file has made it. */
export type HeldTerm = Days & {
  id: string | null;
  version: number;
  programKey: string;
  groupId: string | null;
  detail: string | null;
  level: string | null;
  reason: string | null;
};

type Days = { startsOn: string; endsOn: string | null };

/** How an identity is compared. */
export function normalizedIdentityKey(kind: IdentityKind, folded: string): string {
  return `${kind}:${folded}`;
}

export function personOfRow(facts: MemberInput): KnownPerson {
  return {
    id: null,
    name: facts.name,
    country: facts.country,
    city: facts.city,
    empty: {
      place: !facts.country && !facts.countryAsWritten && !facts.city,
      languages: facts.languages.length === 0,
      timeZone: !facts.timeZone,
      bio: !facts.bio,
      employer: facts.employments.length === 0,
    },
    identities: new Set(facts.identities.map(({ kind, value }) => `${kind}:${normalizeIdentity(kind, value)}`)),
    hasAccount: false,
    hasRole: false,
    terms: [],
  };
}
