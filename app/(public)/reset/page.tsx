import type { Metadata } from "next";
import { NarrowPage } from "../narrow-page";
import { ResetForm } from "./reset-form";

export const metadata: Metadata = { title: "Set a new password" };

export default function ResetPage() {
  return (
    <NarrowPage title="Set a new password" context="We send you a link by e-mail. It works once, for 10 minutes.">
      <ResetForm />
    </NarrowPage>
  );
}
