import { z } from "zod";
import type { useCommandForm } from "@/app/_ui/use-command-form";
import { groupFacts } from "@/lib/groups/schema";

export const groupForm = groupFacts.extend({ id: z.string().nullish(), version: z.number().nullish() });
export type GroupFormTyped = z.input<typeof groupForm>;

type Command = ReturnType<typeof useCommandForm<GroupFormTyped, unknown, unknown>>;
export type GroupControl = Command["control"];
export type GroupField = Command["field"];
