import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/current-viewer";
import { isSignedIn } from "@/lib/viewer";
import { TextLink } from "../../_ui/links";
import { Narrow } from "../narrow";
import { PressForm } from "../press-form";
import { signOut } from "./actions";

export const metadata: Metadata = { title: "Sign out" };

/** Opening the page does nothing, so that no link elsewhere can sign anybody out. */
export default async function SignOutPage() {
  const viewer = await currentViewer();
  if (!isSignedIn(viewer)) redirect("/");
  return (
    <Narrow title={`Sign out, ${viewer.name}?`} context="What you sent is safe. Drafts stay where they are.">
      <PressForm action={signOut} hidden={{}} label="Sign out" />
      <p>
        <TextLink href="/account">Sign out everywhere</TextLink> is on your account page.
      </p>
    </Narrow>
  );
}
