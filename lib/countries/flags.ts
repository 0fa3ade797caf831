const flag = /[\u{1F1E6}-\u{1F1FF}]{2}/gu;
/** England, Scotland and Wales: a black flag, and letters that nobody sees. */
const partFlag = /\u{1F3F4}[\u{E0061}-\u{E007A}]{2,6}\u{E007F}/gu;
const firstLetter = 0x1f1e6;

/** The codes of the countries whose flags stand in a text, each once. */
export function flagsIn(text: string): string[] {
  const codes = [...text.matchAll(flag)].map(([signs]) =>
    [...signs].map((sign) => String.fromCharCode(65 + (sign.codePointAt(0) ?? firstLetter) - firstLetter)).join(""),
  );
  return [...new Set([...codes, ...(text.match(partFlag) ? ["GB"] : [])])];
}

export function withoutFlags(text: string): string {
  return text.replace(partFlag, " ").replace(flag, " ").replace(/\s+/g, " ").trim();
}
