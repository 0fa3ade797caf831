/** A session ends by itself after this; being used does not make it longer. */
export const sessionDays = 30;

/**
 * Whether an address that the directory has opens the account: a proven one does, and one that only the directory
 * knows does as long as the member has proven none. So nobody takes an address by writing it into their own profile.
 */
export function mayOpen(verifiedAt: Date | null, hasProvenOne: boolean): boolean {
  return verifiedAt !== null || !hasProvenOne;
}

const nowhere = "/home";

/** Where to go after signing in: a path of this installation, never an address elsewhere. */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > 2000) return nowhere;
  if (!/^\/(?![/\\])[^\\\s]*$/.test(wanted) || hasControls(wanted)) return nowhere;
  return /^\/(sign-in|sign-out|setup|reset|invitation|api)(\/|\?|$)/.test(wanted) ? nowhere : wanted;
}

function hasControls(text: string): boolean {
  return [...text].some((character) => character < " " || character === "\u007f");
}
