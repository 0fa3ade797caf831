import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasAccounts } from "@/lib/accounts/set-up";
import { NarrowPage } from "../narrow-page";
import { SetupForm } from "./setup-form";

export const metadata: Metadata = { title: "Set up" };

/** There only until somebody can sign in. */
export default async function SetupPage() {
  if (await hasAccounts()) notFound();
  return (
    <NarrowPage
      title="There is no administrator yet"
      context="To become the administrator, you need a code from the server’s log."
    >
      <SetupForm />
    </NarrowPage>
  );
}
