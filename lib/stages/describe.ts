import type { Stage } from "./schema";

/** What reaches a stage, in words that stand alone: "An event of the kind Workshop or Study jam". */
export function describeStage({ happened, eventKinds }: Stage, kindNames: ReadonlyMap<string, string>): string {
  if (happened === "handed_over") return "The group is handed over to a successor";
  const kinds = eventKinds.map((key) => kindNames.get(key) ?? key);
  const last = kinds.pop();
  const named = last === undefined ? "" : ` of the kind ${kinds.length > 0 ? `${kinds.join(", ")} or ${last}` : last}`;
  return `An event${named}${happened === "guest_speaker" ? " with a speaker who does not lead the group" : ""}`;
}
