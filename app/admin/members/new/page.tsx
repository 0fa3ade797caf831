import type { Metadata } from "next";
import { today } from "@/lib/clock";
import { requireViewer } from "@/lib/current-viewer";
import { NewMember } from "../../../_members/new-member";

export const metadata: Metadata = { title: "Add a member" };

export default async function AdminNewMemberPage() {
  const viewer = await requireViewer("administrator", "/admin/members/new");
  return (
    <NewMember viewerId={viewer.memberId} today={today(viewer.timeZone)} after="admin" cancelHref="/admin/members" />
  );
}
