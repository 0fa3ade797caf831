import { reading } from "@/lib/endpoint";
import { reportsFor } from "@/lib/reports/queries";

/** The reports that the token's member may open. */
export const GET = reading(
  async (viewer) => ({ items: reportsFor(viewer).map(({ slug, title, question }) => ({ slug, title, question })) }),
  { scope: "reports:read" },
);
