import { isLink } from "./links";
import { isPlaceholder } from "./placeholder";
import { isYesOrNo } from "./yes-no";

/** Something that can be a title or the name of a group: neither a number nor the address of a page. */
export function isNameText(text: string): boolean {
  return isPlaceholder(text) || (/\p{L}/u.test(text) && !isLink(text));
}

/** The same of a person: "ja" in a column called "Mitglied" is no name. */
export function isPersonText(text: string): boolean {
  return isNameText(text) && !isYesOrNo(text);
}
