import { visitor } from "@/lib/core/viewer";
import { publicAnswer } from "@/lib/page-cache/public-answer";
import { getSettingsOrDefaults } from "@/lib/settings/get";

/** What a phone keeps of the installation when it is put on the start screen. */
export function GET(request: Request): Promise<Response> {
  return publicAnswer(request, async () => {
    const { installationName } = await getSettingsOrDefaults(visitor);
    const manifest = {
      name: installationName,
      short_name: installationName.slice(0, 12),
      description: "What community leaders do, and which principles and goals each activity advances.",
      id: "/",
      start_url: "/home",
      display: "standalone",
      background_color: "#ffffff",
      theme_color: "#006574",
      icons: [
        { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
        { src: "/icon1.png", sizes: "192x192", type: "image/png" },
        { src: "/icon2.png", sizes: "512x512", type: "image/png" },
        { src: "/icon2.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      ],
      shortcuts: [
        { name: "Log an event", url: "/events/new" },
        { name: "Log an activity", url: "/activities/new" },
      ],
    };
    return Response.json(manifest, {
      headers: { "content-type": "application/manifest+json", "cache-control": "public, max-age=3600" },
    });
  });
}
