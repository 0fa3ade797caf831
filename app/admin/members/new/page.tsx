import type { Metadata } from "next";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { NewMember } from "../../../_members/new-member";

export const metadata: Metadata = { title: "Add a member" };

export default async function AdminNewMemberPage() {
  const viewer = await requireViewer("administrator", "/admin/members/new");
  return (
    <NewMember viewerId={viewer.memberId} today={today(viewer.timeZone)} after="admin" cancelHref="/admin/members" />
  );
}
