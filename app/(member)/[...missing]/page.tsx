import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentViewer } from "@/lib/core/current-viewer";

export const metadata: Metadata = { title: "We can’t show that page" };

/** Every address that leads nowhere: refused inside the frame and in the same words as what may not be seen. */
export default async function MissingPage() {
  await currentViewer();
  notFound();
}
