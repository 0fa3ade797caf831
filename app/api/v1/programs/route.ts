import { programRecords } from "@/lib/catalogue/records/queries";
import { reading } from "@/lib/endpoint";

export const GET = reading(programRecords, {
  scope: "catalogue:read",
  summary: "The programs with their goals and traits, retired ones too",
});
