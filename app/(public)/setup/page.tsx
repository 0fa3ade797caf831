import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasAccounts } from "@/lib/accounts/set-up";
import { Narrow } from "../narrow";
import { SetupForm } from "./setup-form";

export const metadata: Metadata = { title: "Set up" };

/** There only until somebody can sign in. */
export default async function SetupPage() {
  if (await hasAccounts()) notFound();
  return (
    <Narrow title="Nobody runs this place yet" context="Whoever can read the server’s log becomes its administrator.">
      <SetupForm />
    </Narrow>
  );
}
