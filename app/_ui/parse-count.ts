const zeros = ["٠", "۰", "०", "০"];

/**
 * A whole number as people type it: "1200", "1,200", "1 200", "١٢", "-3". Null where nothing was typed. What is no whole
 * number ("12.5", "1.200", "1e9") comes back as it was typed, so that the schema refuses it in words rather than guess.
 */
export function parseCount(typed: string): number | string | null {
  const text = latin(typed).trim();
  if (text === "") return null;
  const parts = /^([-+−])?(\d+|\d{1,3}([,٬'’ ])\d{3}(?:\3\d{3})*)$/.exec(text);
  if (!parts?.[2]) return typed;
  const count = Number(parts[2].replace(/\D/g, ""));
  return parts[1] && parts[1] !== "+" && count > 0 ? -count : count;
}

/** Digits of other scripts as 0 to 9, and every kind of blank as a space. */
function latin(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/\s/g, " ")
    .replace(/[٠-٩۰-۹०-९০-৯]/g, (digit) => {
      const code = digit.charCodeAt(0);
      const zero = zeros.find((one) => code >= one.charCodeAt(0) && code < one.charCodeAt(0) + 10) ?? digit;
      return String(code - zero.charCodeAt(0));
    });
}
