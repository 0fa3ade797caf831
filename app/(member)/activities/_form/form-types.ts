import type { Control } from "react-hook-form";
import type { ActivityFormTyped } from "@/lib/activities/schema";

export type Typed = ActivityFormTyped;
export type FormControl = Control<Typed, unknown, Typed>;
export type TagTyped = { key: string; reason?: string | null };
export type CreditTyped = NonNullable<Typed["credits"]>[number];
