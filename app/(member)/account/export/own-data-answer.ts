import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/core/current-viewer";
import { exportOwnData, type OwnData } from "@/lib/privacy/export-own-data";

/** The viewer's own data as a file; a visitor is led to sign in first. */
export async function ownDataAnswer(write: (data: OwnData) => Response): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer.memberId) redirect("/sign-in?returnTo=/account/export");
  return write(await exportOwnData(viewer));
}
