import type { Transaction } from "../client";
import { programStages } from "../schema/index";

/** What Tenet comes with: its own reading of the stages that captains of student clubs go through, to be edited; nothing of it is official. */
const captainStages = [
  { key: "bronze", name: "Bronze", happened: "event", eventKinds: [] },
  { key: "silver", name: "Silver", happened: "guest_speaker", eventKinds: [] },
  { key: "gold", name: "Gold", happened: "event", eventKinds: ["workshop", "study-jam", "game-day"] },
  { key: "platinum", name: "Platinum", happened: "event", eventKinds: ["community-day"] },
  { key: "diamond", name: "Diamond", happened: "handed_over", eventKinds: [] },
];

/** The stages of the programs that an empty installation begins with. */
export async function seedStages(tx: Transaction): Promise<void> {
  await tx.insert(programStages).values({ programKey: "cloud-captains", stages: captainStages, updatedAt: new Date() });
}
