import { normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { isPlaceholder } from "../../infer/placeholder";

const closed =
  /^(private?|confidential|restricted|secret|personal|hidden|unlisted|internal|invite only|members only|privato|privat|privad[oa]|privee?|vertraulich|intern|confidencial|confidentiel(le)?)( event)?$/;
const open =
  /^(public|publicly|published|open|normal|default|visible|listed|everyone|offentlich|publi[co][oa]?|publique|pubblico)( event)?$/;
const yes = /^(yes|y|true|1|x|ja|si|sim|oui)$/;
const no = /^(no|n|false|0|nein|nao|non)$/;

/** Whether a word is one of those by which systems say who may see an event. */
export function isPrivacyWord(text: string): boolean {
  const words = normalizeWords(text);
  return isPlaceholder(text) || [closed, open, yes, no].some((form) => form.test(words));
}

/** Whether a row says that its event is not for everybody, or not published yet. */
export function isPrivateRow(cells: CellsByField): boolean {
  if (normalizeWords(cells.text("state")) === "draft") return true;
  const words = normalizeWords(cells.text("is_private"));
  if (isPlaceholder(words)) return false;
  const saysPublic = /\b(public|published)\b/.test(normalizeWords(cells.header("is_private") ?? ""));
  if (yes.test(words)) return !saysPublic;
  if (no.test(words)) return saysPublic;
  return closed.test(words);
}
