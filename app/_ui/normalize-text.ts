/** Lower case without accents, so that "turkiye" finds "Türkiye". */
export function normalizeText(text: string) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
