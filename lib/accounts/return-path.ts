const defaultReturnPath = "/home";

/** Where to go after signing in: a path of this installation, never an address elsewhere. */
export function safeReturnPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > 2000) return defaultReturnPath;
  if (!/^\/(?![/\\])[^\\\s]*$/.test(wanted) || hasControlCharacters(wanted)) return defaultReturnPath;
  return /^\/(sign-in|sign-out|setup|reset|invitation|api)(\/|\?|$)/.test(wanted) ? defaultReturnPath : wanted;
}

function hasControlCharacters(text: string): boolean {
  return [...text].some((character) => character < " " || character === "\u007f");
}
