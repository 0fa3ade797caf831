import { foldedNames, type Named } from "../catalogue-names";
import type { Transaction } from "../client";
import { activityTypes, catalogueNames, goals, principles, programs, traits } from "../schema/index";
import type { CatalogueKind, GroupKind, ProgramShape, TermLength } from "../words";
import { seededActivityTypes } from "./activity-types";
import catalogue from "./catalogue.json";
import { seedRequirements } from "./requirements";
import { seedStages } from "./stages";
import { traitEvidence } from "./trait-evidence";

/** How long a term lasts is Tenet's own reading, as the requirements are: an administrator edits it. */
type Starting = {
  shortName: string;
  color: string;
  shape: ProgramShape;
  aliases: string[];
  termLength?: TermLength;
  termMonths?: number;
  levels?: string[];
};

const marks: Record<string, Starting> = {
  heroes: { shortName: "Heroes", color: "heroes", shape: "diamond", aliases: ["Hero", "AWS Hero"] },
  "community-builders": {
    shortName: "Builders",
    color: "builders",
    shape: "square",
    termLength: "months",
    termMonths: 12,
    aliases: ["Builder", "Community Builders", "AWS Community Builder", "CB"],
  },
  "user-group-leaders": {
    shortName: "UG Leaders",
    color: "leaders",
    shape: "circle",
    aliases: ["User Group Leader", "UGL", "AWS User Group Leader"],
  },
  ambassadors: {
    shortName: "Ambassadors",
    color: "ambassadors",
    shape: "hexagon",
    levels: ["Charter", "Established"],
    termLength: "months",
    termMonths: 12,
    aliases: ["Ambassador", "APN Ambassador", "AWS Ambassador"],
  },
  "cloud-captains": {
    shortName: "Captains",
    color: "captains",
    shape: "pennant",
    termLength: "months",
    termMonths: 12,
    aliases: ["Captain", "Cloud Captain", "AWS Cloud Club Captain"],
  },
};

/** Lays the catalogue into an empty database; once there is a program, what an administrator edits is never touched again. */
export async function seedCatalogue(tx: Transaction): Promise<boolean> {
  const present = await tx.select({ key: programs.key }).from(programs).limit(1);
  if (present.length > 0) return false;
  await tx.insert(principles).values(catalogue.principles.map((principle) => ({ ...principle, aliases: [] })));
  await tx.insert(activityTypes).values(seededActivityTypes.map((type, position) => ({ ...type, position })));
  await nameAll(tx, "principle", catalogue.principles);
  await nameAll(tx, "activity type", seededActivityTypes);
  for (const [position, program] of catalogue.programs.entries()) {
    const mark = marks[program.key];
    if (!mark) throw new Error(`The catalogue's program ${program.key} has no colour and shape.`);
    await tx.insert(programs).values({
      key: program.key,
      name: program.name,
      audience: program.audience,
      position,
      ...mark,
      groupKind: program.group_kind as GroupKind | null,
      detailName: program.role_detail.name,
      detailExamples: program.role_detail.examples,
    });
    await nameAll(tx, "program", [{ ...program, ...mark }]);
    await nameAll(tx, "goal", program.goals);
    await tx
      .insert(goals)
      .values(program.goals.map((goal, place) => ({ ...goal, programKey: program.key, aliases: [], position: place })));
    await tx.insert(traits).values(
      program.traits.map((text, place) => ({
        key: `${program.key}-${place + 1}`,
        programKey: program.key,
        text,
        ...traitEvidence[program.key]?.[place],
        position: place,
      })),
    );
  }
  await seedRequirements(tx);
  await seedStages(tx);
  return true;
}

async function nameAll(tx: Transaction, kind: CatalogueKind, things: (Omit<Named, "aliases"> & Partial<Named>)[]) {
  const names = things.flatMap((thing) =>
    foldedNames({ aliases: [], ...thing }).map((folded) => ({ kind, folded, key: thing.key })),
  );
  await tx.insert(catalogueNames).values(names);
}
