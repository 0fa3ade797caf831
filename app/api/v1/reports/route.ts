import { queryEndpoint } from "@/lib/core/endpoint";
import { reportsFor } from "@/lib/reports/registry";

/** The reports that the token's member may open. */
export const GET = queryEndpoint(
  async (viewer) => ({ items: reportsFor(viewer).map(({ slug, title, question }) => ({ slug, title, question })) }),
  { scope: "reports:read" },
);
