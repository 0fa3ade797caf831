/** Lower case without accents, so that "turkiye" finds "Türkiye". */
export function foldText(text: string) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
