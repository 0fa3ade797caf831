import { z } from "zod";
import { groupKinds, programShapes } from "@/db/words";
import { line, revision, wordsField } from "../schema";

/** The hues that a program can have; each is drawn in light and dark by the kit. */
export const programColors = [
  "heroes",
  "builders",
  "leaders",
  "ambassadors",
  "captains",
  "olive",
  "jade",
  "orchid",
] as const;

export const colorNames: Record<(typeof programColors)[number], string> = {
  heroes: "Gold",
  builders: "Violet",
  leaders: "Green",
  ambassadors: "Blue",
  captains: "Pink",
  olive: "Olive",
  jade: "Jade",
  orchid: "Orchid",
};

export const programInput = z.strictObject({
  name: line("Name the program.", 80),
  shortName: line("Give it a short name for small spaces.", 24),
  audience: z.string().trim().max(400, "At most 400 characters.").default(""),
  aliases: wordsField,
  groupKind: z
    .enum(groupKinds)
    .nullish()
    .transform((kind) => kind ?? null),
  /** What the program calls the detail of a term: specialty, topic, campus club. */
  detailName: line("Give a name for the detail of a term.", 60).default("specialty"),
  detailExamples: wordsField,
  color: z.enum(programColors, "Choose a colour."),
  shape: z.enum(programShapes, "Choose a shape."),
});

export const programRevision = programInput.extend(revision);
export type ProgramFacts = z.input<typeof programInput>;

export const groupKindNames: readonly string[] = groupKinds;
