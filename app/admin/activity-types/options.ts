import { figureWords } from "@/lib/activities/figures/rules";
import { partNames, type TypeFacts, typeFigures } from "@/lib/catalogue/types/schema";
import type { FigureOption } from "./asks-field";

export const figureOptions: FigureOption[] = typeFigures.map((value) => ({ value, label: figureWords[value].label }));

export const partOptions: string[] = [...partNames];

export const emptyType: TypeFacts = {
  name: "",
  icon: "other",
  asks: [],
  part: "contributor",
  aliases: [],
  isCommon: false,
};
