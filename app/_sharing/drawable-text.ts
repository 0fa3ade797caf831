/** Latin letters with their accents, Vietnamese ones, digits and common signs: what both faces of the picture have. */
const covered =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00b4\u00b6-\u0113\u0116-\u012b\u012e-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u017e\u0218-\u021b\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026]+$/;

/**
 * The text where the faces have all of its letters, else without its accents, else null: for a letter that it lacks the picture
 * library would fetch a face from elsewhere, and nothing is fetched from elsewhere.
 */
export function drawable(text: string): string | null {
  const composed = text.normalize("NFC");
  if (covered.test(composed)) return composed;
  const plain = composed.normalize("NFD").replace(/\p{M}/gu, "");
  return covered.test(plain) ? plain : null;
}
