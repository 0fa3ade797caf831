import { addDays, type Day } from "@/lib/core/clock";
import type { FactKind } from "./kinds";

export type FactWords = { kind: FactKind; certification: string | null; detail: string | null; isPartner: boolean };

/** A fact in a few words: "Solutions Architect Professional", "Nordlicht Systems, a partner", "Code of conduct, version 2". */
export function factTitle({ kind, certification, detail, isPartner }: FactWords): string {
  if (kind === "certification") return certification ?? "A certification";
  if (kind === "employer") return `${detail ?? "An employer"}${isPartner ? ", a partner" : ""}`;
  if (kind === "student") return detail ? `Student at ${detail}` : "Student";
  if (kind === "conduct") return `Code of conduct, version ${detail ?? "unknown"}`;
  return "18 or older";
}

/** From so many days before its end on, a fact is said to end soon, and people are told. */
export const endsSoonDays = 60;

export type FactState = "later" | "holds" | "ends_soon" | "ended";

export function factStateOn({ fromOn, toOn }: { fromOn: Day; toOn: Day | null }, day: Day): FactState {
  if (fromOn > day) return "later";
  if (toOn === null) return "holds";
  if (toOn < day) return "ended";
  return toOn <= addDays(day, endsSoonDays) ? "ends_soon" : "holds";
}
