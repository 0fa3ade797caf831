import classes from "./icon.module.css";
import drawings from "./icons.svg";

/** The only pictures beside words, each a symbol of icons.svg; data and links name them by these keys. */
const names = [
  "home",
  "activities",
  "members",
  "groups",
  "reports",
  "review",
  "terms",
  "programs",
  "principles",
  "types",
  "community",
  "imports",
  "tokens",
  "settings",
  "audit",
  "search",
  "notices",
  "menu",
  "plus",
  "person",
  "signOut",
  "light",
  "dark",
  "device",
  "keyboard",
  "event",
  "calendar",
  "copy",
  "check",
  "cross",
  "chevronDown",
  "chevronUp",
  "chevronLeft",
  "chevronRight",
  "arrowUp",
  "arrowDown",
  "rise",
  "fall",
  "back",
  "alert",
  "retry",
  "filterOff",
  "filters",
  "download",
  "upload",
  "link",
  "external",
  "share",
  "edit",
  "trash",
  "print",
  "dots",
  "place",
  "world",
  "github",
  "linkedin",
  "mail",
  "lock",
  "addPerson",
  "table",
  "picture",
  "eye",
  "eyeOff",
  "quote",
  "heart",
  "door",
  "announce",
] as const;

export type IconName = (typeof names)[number];

const known = new Set<string>(names);

/** Decorative: the words beside it carry the meaning. Unknown names draw nothing. */
export function Icon({ name, size = 18 }: { name: IconName | (string & {}); size?: number }) {
  if (!known.has(name)) return null;
  return (
    <svg className={classes.icon} width={size} height={size} aria-hidden="true">
      <use href={`${drawings.src}#${name}`} />
    </svg>
  );
}
