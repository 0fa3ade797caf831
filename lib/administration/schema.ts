import { z } from "zod";
import { countryField } from "@/lib/core/fields";

const asWrittenField = z.string().min(1).max(200);

/** Places as they were written, each with the country that it is. */
export const resolveCountriesInput = z.strictObject({
  countries: z
    .array(z.strictObject({ asWritten: asWrittenField, country: countryField }))
    .min(1, "Choose a country for at least one of them.")
    .max(500, "At most 500 at a time."),
});

export const undoResolveCountriesInput = resolveCountriesInput;
