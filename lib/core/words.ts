const lists = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** "Notizen, Firma and Telefon". */
export function listInWords(words: readonly string[], joint: "and" | "or" = "and"): string {
  return lists[joint].format(words);
}

/** What somebody is called to their face: the first word of the name. */
export function firstNameOf(name: string | null): string {
  return name?.trim().split(/\s+/)[0] ?? "";
}
