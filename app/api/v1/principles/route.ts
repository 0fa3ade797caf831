import { principleRecords } from "@/lib/catalogue/records/queries";
import { reading } from "@/lib/endpoint";

export const GET = reading(principleRecords, { scope: "catalogue:read", summary: "The principles, retired ones too" });
