import type { Metadata } from "next";
import { appUrl } from "@/lib/core/app-url";
import { visitor } from "@/lib/core/viewer";
import { getSettingsOrDefaults } from "@/lib/settings/get";

type PublicPage = {
  title: string;
  /** One sentence or two, only of what a visitor sees. */
  description: string;
  path: string;
  /** The address of its picture, 1200 by 630. */
  picture?: string;
  type?: "website" | "profile" | "article";
  /** Feeds of what the page shows, by their type. */
  feeds?: Record<string, string>;
};

/** What a public page says of itself to search engines, social sites and readers of feeds. */
export async function publicMetadata(page: PublicPage): Promise<Metadata> {
  const { title, description, path, picture = "/preview.png", type = "website", feeds } = page;
  const { installationName } = await getSettingsOrDefaults(visitor);
  const url = `${appUrl()}${path}`;
  const image = { url: `${appUrl()}${picture}`, width: 1200, height: 630, alt: `${title}. ${description}` };
  return {
    title,
    description,
    alternates: { canonical: url, types: feeds },
    openGraph: { type, title, description, url, siteName: installationName, images: [image] },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}
