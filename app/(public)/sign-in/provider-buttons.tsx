"use client";

import { useState } from "react";
import buttons from "../../_ui/button.module.css";
import { Icon } from "../../_ui/icon";
import classes from "./sign-in.module.css";

type ProviderButtonsProps = { providers: { id: string; name: string }[]; returnTo: string };

/** One button for each provider that this installation knows; next-auth takes it from there. */
export function ProviderButtons({ providers, returnTo }: ProviderButtonsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  async function leave(id: string) {
    const { signIn } = await import("next-auth/react");
    await signIn(id, { callbackUrl: returnTo });
  }
  return (
    <div className={classes.providers}>
      {providers.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={buttons.button}
          data-variant="default"
          data-size="md"
          data-wide=""
          data-left=""
          aria-busy={chosen === id}
          onClick={() => {
            setChosen(id);
            void leave(id).catch(() => setChosen(null));
          }}
        >
          <Icon name={id === "github" ? "github" : "lock"} />
          Continue with {name}
        </button>
      ))}
    </div>
  );
}
