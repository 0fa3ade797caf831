import type { z } from "zod";
import type { useCommandForm } from "@/app/_ui/use-command-form";
import type { GroupKind } from "@/lib/groups/schema";
import type { groupForm } from "./group-schema";

/** A kind to choose, and the countries that it is limited to; null is any. */
export type KindChoice = { kind: GroupKind; countries: readonly string[] | null };
export type GroupFormTyped = z.input<typeof groupForm>;

type Command = ReturnType<typeof useCommandForm<GroupFormTyped, unknown, unknown>>;
export type GroupControl = Command["control"];
export type GroupField = Command["field"];
