import { figureLabels } from "@/lib/activities/figures";
import { type ActivityTypeFacts, activityTypeFigures, creditPartKeys } from "@/lib/catalogue/schema";
import type { FigureOption } from "./asks-field";

export const figureOptions: FigureOption[] = activityTypeFigures.map((value) => ({
  value,
  label: figureLabels[value].label,
}));

export const partOptions: string[] = [...creditPartKeys];

export const emptyType: ActivityTypeFacts = {
  name: "",
  icon: "other",
  asks: [],
  part: "contributor",
  aliases: [],
  isCommon: false,
};
