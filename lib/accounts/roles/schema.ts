import { z } from "zod";
import { roles } from "@/db/words";
import { countryField, idField } from "../../fields";

export const roleInput = z
  .strictObject({
    memberId: idField,
    role: z.enum(roles, "Choose a role."),
    programKey: z
      .string()
      .nullish()
      .transform((key) => key || null),
    /** ISO codes; none means every country. */
    countries: z.array(countryField).max(250).default([]),
  })
  .refine((grant) => grant.role !== "manager" || grant.programKey !== null, {
    error: "Choose the program.",
    path: ["programKey"],
  })
  .refine((grant) => grant.role !== "administrator" || (grant.programKey === null && grant.countries.length === 0), {
    error: "An administrator has every program and country.",
    path: ["role"],
  });

export const endRoleInput = z.strictObject({ id: idField });
export type RoleTyped = z.input<typeof roleInput>;
