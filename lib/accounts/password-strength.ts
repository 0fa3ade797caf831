export const minPasswordLength = 10;
/** argon2 takes more; a body of megabytes is no password. */
export const maxPasswordLength = 200;

/** What is written from the account itself, or is one character again and again, is guessed first. */
export function isGuessablePassword(password: string, about: readonly (string | null)[]): boolean {
  const plain = password.toLowerCase();
  if (new Set(plain).size < 4) return true;
  return about.some((word) => word !== null && word.length >= 4 && plain.includes(word.toLowerCase()));
}
