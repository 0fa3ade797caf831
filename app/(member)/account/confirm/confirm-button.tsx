"use client";

import { useRouter } from "next/navigation";
import { ActButton } from "../../../_ui/action-button";
import { confirmMyAddress } from "../actions";

/** Spends the link and goes back to the account. */
export function ConfirmButton({ secret }: { secret: string }) {
  const router = useRouter();
  return (
    <ActButton
      size="sm"
      variant="filled"
      done="The address is confirmed."
      act={async () => {
        const outcome = await confirmMyAddress(secret);
        if (outcome.ok) router.push("/account");
        return outcome;
      }}
    >
      Yes, confirm it
    </ActButton>
  );
}
