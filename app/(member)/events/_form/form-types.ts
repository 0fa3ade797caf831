import type { useCommandForm } from "@/app/_ui/use-command-form";
import type { EventFormInput } from "@/lib/events/schema";

export type Typed = EventFormInput;
type Command = ReturnType<typeof useCommandForm<Typed, unknown, unknown>>;
export type EventControl = Command["control"];
export type EventField = Command["field"];
type SessionTyped = NonNullable<Typed["sessions"]>[number];
export type PersonTyped = NonNullable<SessionTyped["speakers"]>[number];
