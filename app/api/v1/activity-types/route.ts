import { typeRecords } from "@/lib/catalogue/records/queries";
import { reading } from "@/lib/endpoint";

export const GET = reading(typeRecords, {
  scope: "catalogue:read",
  summary: "The types of activity, retired ones too",
});
