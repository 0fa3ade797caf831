/** What is chosen, by name: "Chile", "Chile or Peru", "Chile, Peru or 2 more"; empty where nothing is. */
export function chosenWords(names: readonly string[]): string {
  const [first = "", second = ""] = names;
  if (names.length < 3) return names.join(" or ");
  return `${first}, ${second} or ${names.length - 2} more`;
}
