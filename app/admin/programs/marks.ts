import type { Program } from "@/lib/catalogue/get";
import { freeProgramLooks } from "@/lib/catalogue/program-look";
import { type ProgramFacts, programColorLabels, programColors, programGraces } from "@/lib/catalogue/schema";
import { programShapes } from "../../_ui/program-mark";
import type { Marks } from "./program-form";

/** Every colour and shape, with the program that has it where it is not free. */
export function marksFor(programs: readonly Program[], own?: Program): Marks {
  const others = programs.filter((program) => program.retiredAt === null && program.key !== own?.key);
  const free = freeProgramLooks(others);
  const holder = (is: (program: Program) => boolean) => others.find(is)?.shortName ?? null;
  return {
    colors: programColors.map((value) => ({
      value,
      label: programColorLabels[value],
      takenBy: free.colors.includes(value) || own?.color === value ? null : holder((other) => other.color === value),
    })),
    shapes: programShapes.map((value) => ({
      value,
      label: value.charAt(0).toUpperCase() + value.slice(1),
      takenBy: free.shapes.includes(value) || own?.shape === value ? null : holder((other) => other.shape === value),
    })),
  };
}

/** A free colour and shape to begin with. */
export function emptyFacts(marks: Marks): ProgramFacts {
  const color = programColors.find((value) => marks.colors.some((one) => one.value === value && !one.takenBy));
  const shape = programShapes.find((value) => marks.shapes.some((one) => one.value === value && !one.takenBy));
  return {
    name: "",
    shortName: "",
    audience: "",
    aliases: [],
    groupKind: null,
    detailName: "specialty",
    detailExamples: [],
    levels: [],
    color: color ?? "olive",
    shape: shape ?? "ring",
    asksWhenQuiet: false,
    asksWhenGroupsQuiet: false,
    ...{ termLength: "open", termMonths: null, cohortStartsOn: null, renewalDays: 90, graceDays: 30 },
  };
}

/** The same of a program that is there; an unknown look is shown as the first free one. */
export function factsOf(program: Program, marks: Marks): ProgramFacts {
  const { name, shortName, audience, aliases, groupKind, detailName, detailExamples, shape, asksWhenQuiet } = program;
  const { levels, termLength, termMonths, cohortStartsOn, renewalDays, asksWhenGroupsQuiet } = program;
  const graceDays = programGraces.find((days) => days === program.graceDays);
  const color = programColors.find((value) => value === program.color) ?? emptyFacts(marks).color;
  return {
    ...{ name, shortName, audience, aliases, groupKind, detailName, detailExamples, color, shape, asksWhenQuiet },
    ...{ levels, termLength, termMonths, cohortStartsOn, renewalDays, graceDays, asksWhenGroupsQuiet },
  };
}
