import type { Metadata } from "next";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { NewMember } from "../../../_members/new-member";

export const metadata: Metadata = { title: "Add a member" };

/** For managers, who bring people into their programs, and administrators. */
export default async function NewMemberPage() {
  const viewer = await requireViewer("manager", "/members/new");
  return <NewMember viewerId={viewer.memberId} today={today(viewer.timeZone)} after="profile" cancelHref="/members" />;
}
