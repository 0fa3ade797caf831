"use server";

import { resolveCountries, undoResolveCountries } from "@/lib/administration/resolve-countries";
import { action } from "@/lib/core/action";

export const settle = action(resolveCountries);
export const takeBackSettling = action(undoResolveCountries);
