import { known } from "@/app/_sharing/json-ld";
import { appUrl } from "@/lib/core/app-url";
import type { Group } from "@/lib/groups/get";

/** A group as search engines read it; those who lead it say for themselves who sees them. */
export function groupJsonLd({ slug, name, aliases, city, country, links }: Group) {
  const url = `${appUrl()}/groups/${slug}`;
  return known({
    "@type": "Organization",
    name,
    alternateName: aliases,
    url,
    image: `${url}/preview.png`,
    address:
      city || country ? known({ "@type": "PostalAddress", addressLocality: city, addressCountry: country }) : null,
    sameAs: links,
  });
}
