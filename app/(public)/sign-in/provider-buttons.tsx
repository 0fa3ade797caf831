"use client";

import { Button, Stack } from "@mantine/core";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { Icon } from "../../_ui/icon";

type ProviderButtonsProps = { providers: { id: string; name: string }[]; returnTo: string };

/** One button for each provider that this installation knows; next-auth takes it from there. */
export function ProviderButtons({ providers, returnTo }: ProviderButtonsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Stack gap="xs" mt="lg">
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          size="md"
          fullWidth
          loading={chosen === id}
          leftSection={<Icon name={id === "github" ? "github" : "lock"} />}
          onClick={() => {
            setChosen(id);
            void signIn(id, { callbackUrl: returnTo }).catch(() => setChosen(null));
          }}
        >
          Continue with {name}
        </Button>
      ))}
    </Stack>
  );
}
