import { appUrl } from "@/lib/core/app-url";

export const dynamic = "force-dynamic";

/** What nobody without an account can read anyway, and what is made for each asker. */
const notForRobots = [
  "/api/",
  "/account",
  "/admin",
  "/home",
  "/reports",
  "/review",
  "/sign-in",
  "/reset",
  "/invitation",
  "/quiet/",
];

/** What robots may read: everything that is public. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    ...notForRobots.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${appUrl()}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
