import { normalizeWords } from "../files/text";

/** "Yes", "ja", "sí", a tick, and how spreadsheets in these languages write what is true. */
export function isYes(text: string): boolean {
  return yes.test(normalizeWords(text)) || /^\s*[✓✔☑✅]/u.test(text);
}

export function isNo(text: string): boolean {
  return no.test(normalizeWords(text)) || /^\s*[✗✘☐❌]/u.test(text);
}

export function isYesOrNo(text: string): boolean {
  return isYes(text) || isNo(text);
}

const yes = /^(yes|y|true|t|1|x|ja|j|wahr|si|s|verdadero|sim|verdadeiro|oui|o|vrai|vero)$/;
const no = /^(no|n|false|f|0|nein|falsch|falso|nao|non|faux)$/;
