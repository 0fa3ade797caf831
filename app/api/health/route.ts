import { findDatabaseProblem } from "@/lib/core/health";

export const dynamic = "force-dynamic";
const headers = { "Cache-Control": "no-store" };

/** 200 only when the database can be written; else 503 with the reason in a word. */
export async function GET() {
  const reason = await findDatabaseProblem();
  return reason
    ? Response.json({ status: "unavailable", reason }, { status: 503, headers })
    : Response.json({ status: "ok" }, { headers });
}
