"use server";

import { action } from "@/lib/action";
import { settleCountries, unsettleCountries } from "@/lib/countries/unsettled/commands";

export const settle = action(settleCountries);
export const takeBackSettling = action(unsettleCountries);
