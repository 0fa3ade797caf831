"use client";

import { Box, Button, Group, Text, ThemeIcon, Title } from "@mantine/core";
import { ContactLink } from "./contact";
import { CopyButton } from "./copy-button";
import { Icon } from "./icon";
import { ButtonLink } from "./links";
import { Reference } from "./reference";

/** For what is not there and what may not be seen alike. */
export function NotFoundState({ home = "/home" }: { home?: string }) {
  return (
    <Box py="xl" maw={420}>
      <Title order={1} fz={22}>
        We can’t show that page
      </Title>
      <Text c="var(--second)" mt={6}>
        It may have moved, or you may not have access. Search often finds it.
      </Text>
      <Group gap="xs" mt="md">
        <ButtonLink href={home}>Go to the start</ButtonLink>
        <ButtonLink href="/members" variant="default" leftSection={<Icon name="search" size={16} />}>
          Search members
        </ButtonLink>
      </Group>
    </Box>
  );
}

type FaultProps = { title?: string; reference?: string; retry: () => void };

/** Something failed: what is safe, try again, and the reference under which it was logged. */
export function ErrorState({ title = "This page did not load", reference, retry }: FaultProps) {
  return (
    <Group align="flex-start" wrap="nowrap" py="xl" maw={480} role="alert">
      <ThemeIcon size={34} radius="md" bg="var(--error-soft)" c="var(--error)">
        <Icon name="alert" />
      </ThemeIcon>
      <Box>
        <Title order={1} fz={20}>
          {title}
        </Title>
        <Text c="var(--second)" mt={4}>
          Nothing was lost. Try again; if it stays like this, tell <ContactLink />
          {reference ? (
            <>
              {" the reference "}
              <Reference>{reference}</Reference>
            </>
          ) : null}
          .
        </Text>
        <Group gap="xs" mt="md">
          <Button leftSection={<Icon name="retry" size={16} />} onClick={retry}>
            Try again
          </Button>
          {reference ? <CopyButton value={reference} label="Copy reference" /> : null}
        </Group>
      </Box>
    </Group>
  );
}
