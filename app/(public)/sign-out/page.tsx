import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/core/current-viewer";
import { isSignedIn } from "@/lib/core/viewer";
import { TextLink } from "../../_ui/links";
import { NarrowPage } from "../narrow-page";
import { SignOutForm } from "./sign-out-form";

export const metadata: Metadata = { title: "Sign out" };

/** Opening the page does nothing, so that no link elsewhere can sign anybody out. */
export default async function SignOutPage() {
  const viewer = await currentViewer();
  if (!isSignedIn(viewer)) redirect("/");
  return (
    <NarrowPage
      title={`Sign out, ${viewer.name}?`}
      context="What you sent or saved is safe. What you typed here and did not save is removed from this device."
    >
      <SignOutForm />
      <p>
        <TextLink href="/account">Sign out everywhere</TextLink> is on your account page.
      </p>
    </NarrowPage>
  );
}
