import type { Problem } from "../../problem";

/** Sessions of a file of Sessionize that are no talks of the event. */
export type LeftOut = { notAccepted: number; service: number };

/** What was sent in and is not, or not yet, on the program. */
export function isNotAccepted(status: unknown): boolean {
  return /declin|nominat|queue|wait|reject|withdr/i.test(String(status ?? ""));
}

/** What was left out, in words for the reader of a preview. */
export function leftOutWarnings({ notAccepted, service }: LeftOut): Problem[] {
  const told = (count: number, what: string) => {
    const [one, are] = count === 1 ? ["session", "It is"] : ["sessions", "They are"];
    return { row: null, column: null, reason: `${count.toLocaleString("en")} ${one} ${what} ${are} left out.` };
  };
  return [
    ...(notAccepted > 0 ? [told(notAccepted, "of the file declined, or not accepted yet.")] : []),
    ...(service > 0 ? [told(service, "without a speaker, such as a break.")] : []),
  ];
}
