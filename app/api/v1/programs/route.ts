import { programsAnswer } from "@/lib/catalogue/answers";
import { programRecords } from "@/lib/catalogue/api";
import { resource } from "@/lib/core/api/resource";
import { queryEndpoint } from "@/lib/core/endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: queryEndpoint(programRecords, {
    scope: "catalogue:read",
    summary: "The programs with their goals and traits, retired ones too",
    answer: programsAnswer,
  }),
});
