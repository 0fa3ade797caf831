import type { Control } from "react-hook-form";
import type { z } from "zod";
import type { saveRequirementsInput } from "@/lib/requirements/schema";

export type RequirementsInput = z.output<typeof saveRequirementsInput>;
export type RequirementsControl = Control<RequirementsInput, unknown, RequirementsInput>;

type Choice = { value: string; label: string };
export type Choices = Record<
  "types" | "goals" | "principles" | "parts" | "certifications" | "certificationLevels",
  Choice[]
>;
