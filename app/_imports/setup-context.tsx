"use client";

import { createContext, use } from "react";
import type { Mapping } from "@/lib/imports/schema";
import type { SetupData } from "./setup-data";

type Setup = {
  data: SetupData;
  mapping: Mapping;
  /** What a column becomes: the choice that was just made, or else what the server found. */
  fieldOf: (name: string) => string | null;
  chooseField: (name: string, field: string | null) => void;
};

export const SetupContext = createContext<Setup | null>(null);

/** The answers of the form around; only within a `SetupForm`. */
export function useSetup(): Setup {
  const setup = use(SetupContext);
  if (!setup) throw new Error("There is no import form around this.");
  return setup;
}
