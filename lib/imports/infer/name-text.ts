import { isLink } from "./links";
import { isPlaceholder } from "./placeholder";
import { isYesOrNo } from "./yes-no";

/** A title may be a mere number, but hardly the address of a page. */
export function isTitleText(text: string): boolean {
  return !isLink(text);
}

/** What a person or a group may be called: "300" is a number, and "ja" in a column called "Mitglied" is no name. */
export function isNameText(text: string): boolean {
  return isPlaceholder(text) || (/\p{L}/u.test(text) && !isLink(text) && !isYesOrNo(text));
}
