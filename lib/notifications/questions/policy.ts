import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import type { Member } from "@/lib/members/get";
import { profilePartVisibility } from "@/lib/members/profile-visibility";
import { choiceOf } from "../kinds";

type Asked = Pick<Member, "isSelf" | "hasAccount" | "parts" | "notificationChoices">;

/**
 * Whether the viewer may ask a member, whom they see, by a mail through the profile: whoever the member lets, a visitor or those who are
 * signed in. Nobody asks themselves, nor who never signed in and so could not say no, nor who stopped mail of this kind.
 */
export function mayAskMember(viewer: Viewer, { isSelf, hasAccount, parts, notificationChoices }: Asked): boolean {
  if (isSelf || !hasAccount || choiceOf("asked", notificationChoices).mail === "never") return false;
  const by = profilePartVisibility(parts, "questions");
  return by === "public" || (by === "community" && isSignedIn(viewer));
}
