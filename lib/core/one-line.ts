const breaks = /[\r\n\t\v\f\u0085\u2028\u2029]+/g;
const breaksOfLines = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
// Other control characters, what is no character, and what turns the order of the letters after it around.
const unseen = /[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu;
const unseenInLines = /(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu;

/** A text of one line as it is kept, whatever was pasted: on one line, without what nobody sees, trimmed. */
export function oneLine(text: string): string {
  return text.replace(breaks, " ").replace(unseen, "").trim();
}

/** A text of several lines in the same way, its lines parted by `\n` alone. */
export function plainLines(text: string): string {
  return text.replace(breaksOfLines, "\n").replace(unseenInLines, "").trim();
}
