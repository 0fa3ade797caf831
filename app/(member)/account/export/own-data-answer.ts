import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/current-viewer";
import { type OwnData, ownData } from "@/lib/members/own-data/queries";

/** The viewer's own data as a file; a visitor is led to sign in first. */
export async function ownDataAnswer(write: (data: OwnData) => Response): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer.memberId) redirect("/sign-in?returnTo=/account/export");
  return write(await ownData(viewer));
}
