"use server";

import { z } from "zod";
import { activityTypeCommands } from "@/lib/catalogue/activity-types";
import { certificationCommands } from "@/lib/catalogue/certifications";
import { eventKindCommands } from "@/lib/catalogue/event-kinds";
import { goalCommands } from "@/lib/catalogue/goals";
import { principleCommands } from "@/lib/catalogue/principles";
import { programCommands } from "@/lib/catalogue/programs";
import { traitCommands } from "@/lib/catalogue/traits";
import { toActionResult } from "@/lib/core/action";
import { parse } from "@/lib/core/command";
import { currentViewer } from "@/lib/core/current-viewer";

const commands = {
  program: programCommands,
  goal: goalCommands,
  trait: traitCommands,
  principle: principleCommands,
  "activity type": activityTypeCommands,
  "event kind": eventKindCommands,
  certification: certificationCommands,
} as const;

const nounField = z.enum(["program", "goal", "trait", "principle", "activity type", "event kind", "certification"]);
const writeField = z.enum(["add", "revise", "move"]);
const turnField = z.enum(["retire", "bringBack"]);

export type Noun = z.output<typeof nounField>;

/** Adds one of a noun, or changes or moves one that is there. */
export async function writeNoun(noun: Noun, verb: z.output<typeof writeField>, input: unknown) {
  return toActionResult(async () => {
    const write = commands[parse(nounField, noun)][parse(writeField, verb)];
    return write(await currentViewer(), input);
  });
}

/** Retires one, or brings it back; answers its new version, for taking that back. */
export async function turnNoun(noun: Noun, verb: z.output<typeof turnField>, input: unknown) {
  return toActionResult(async () => {
    const turn = commands[parse(nounField, noun)][parse(turnField, verb)];
    return turn(await currentViewer(), input);
  });
}
