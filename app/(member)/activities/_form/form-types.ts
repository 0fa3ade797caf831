import type { Control } from "react-hook-form";
import type { ActivityFormInput, ActivityState } from "@/lib/activities/schema";

export type Typed = ActivityFormInput;
/** What a save meets; null for what is new or a draft. What is closed cannot be saved, and says so. */
export type FormState = "returned" | "confirmed" | "submitted" | null;
export type FormControl = Control<Typed, unknown, Typed>;
export type TagTyped = { key: string; reason?: string | null };
export type CreditTyped = NonNullable<Typed["credits"]>[number];

export function formStateOf(state: ActivityState): FormState {
  if (state === "draft") return null;
  return state === "returned" || state === "confirmed" ? state : "submitted";
}
