import type { Viewer } from "@/lib/core/viewer";

/** Sessions and tokens of an account: its owner, and administrators. */
export function mayManageAccountOf(viewer: Viewer, memberId: string): boolean {
  return memberId === viewer.memberId || viewer.isAdministrator;
}

/**
 * Whether an address that the directory has opens the account: a proven one does, and one that only the directory
 * knows does as long as the member has proven none. So nobody takes an address by writing it into their own profile.
 */
export function mayOpenAccount(verifiedAt: Date | null, hasProvenOne: boolean): boolean {
  return verifiedAt !== null || !hasProvenOne;
}
