import { Icon } from "@/app/_ui/icon";
import { VisuallyHidden } from "@/app/_ui/plain/visually-hidden";
import { identityUrl } from "@/lib/members/identities";
import classes from "./profile.module.css";
import type { ProfileView } from "./profile-view";

const kinds: Record<string, { word: string; icon?: string }> = {
  email: { word: "E-mail", icon: "mail" },
  github: { word: "GitHub", icon: "github" },
  linkedin: { word: "LinkedIn", icon: "linkedin" },
  x: { word: "X" },
  bluesky: { word: "Bluesky" },
  mastodon: { word: "Mastodon" },
  meetup: { word: "Meetup" },
  youtube: { word: "YouTube" },
  devto: { word: "DEV" },
  medium: { word: "Medium" },
  credly: { word: "Credly" },
  sessionize: { word: "Sessionize" },
  website: { word: "Website", icon: "world" },
  other: { word: "Link", icon: "link" },
};

/** Handles and links, each with its kind; a tick where it was proven to be theirs. */
export function IdentityLinks({ identities }: { identities: ProfileView["identities"] }) {
  return identities.map((identity) => (
    <li key={identity.id}>
      <Handle {...identity} />
      {identity.verifiedAt ? (
        <span title="Verified" style={{ color: "var(--accent-mark)", display: "inline-flex" }}>
          <Icon name="check" size={16} />
          <VisuallyHidden>verified</VisuallyHidden>
        </span>
      ) : null}
    </li>
  ));
}

function Handle({ kind, value }: Pick<ProfileView["identities"][number], "kind" | "value">) {
  const { word, icon } = kinds[kind] ?? { word: kind };
  const href = kind === "email" ? `mailto:${value}` : identityUrl(kind, value);
  const isAddress = kind === "website" || kind === "other";
  const name = isAddress || kind === "email" ? plain(value) : icon && kind !== "linkedin" ? value : word;
  const shown = (
    <>
      {icon ? <Icon name={icon} size={16} /> : null} {name}
      {icon && kind !== "linkedin" ? <VisuallyHidden> ({word})</VisuallyHidden> : null}
    </>
  );
  if (!href) return <span title={word}>{shown}</span>;
  return (
    <a className={classes.handle} href={href} rel="me noopener nofollow" title={`${word}: ${value}`}>
      {shown}
    </a>
  );
}

const plain = (value: string) => value.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/+$/, "");
