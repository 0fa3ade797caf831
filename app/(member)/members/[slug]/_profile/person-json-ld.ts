import { known } from "@/app/_sharing/json-ld";
import { appUrl } from "@/lib/core/app-url";
import { identityUrl } from "@/lib/members/identities";
import type { ProfileView } from "./profile-view";

/** A person as search engines read them, of a view that is a visitor's; an e-mail address is never among it. */
export function personJsonLd({ member, identities, present }: ProfileView) {
  const url = `${appUrl()}/members/${member.slug}`;
  const { city, country, languages } = member;
  const links = identities.flatMap(({ kind, value }) => (kind === "email" ? [] : (identityUrl(kind, value) ?? [])));
  const programs = [...new Set(present.map(({ program }) => program))];
  return known({
    "@type": "Person",
    name: member.name,
    url,
    image: `${url}/preview.png`,
    homeLocation:
      city || country
        ? {
            "@type": "Place",
            address: known({ "@type": "PostalAddress", addressLocality: city, addressCountry: country }),
          }
        : null,
    knowsLanguage: languages,
    memberOf: programs.map((name) => ({ "@type": "ProgramMembership", programName: name })),
    sameAs: links,
  });
}
