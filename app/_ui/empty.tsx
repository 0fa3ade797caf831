import { Box, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { ButtonLink, TextLink } from "./links";
import { type Params, withParams } from "./search-params";

type EmptyProps = {
  title: string;
  children: ReactNode;
  action?: { href: string; label: string };
  second?: { href: string; label: string };
};

/** Nothing here yet: the first thing to do, and one button for it. */
export function Empty({ title, children, action, second }: EmptyProps) {
  return (
    <Box py="lg" maw={380}>
      <EmptyCells />
      <Title order={2} mt="sm">
        {title}
      </Title>
      <Text component="div" c="var(--second)" mt={2}>
        {children}
      </Text>
      <Group gap="xs" mt="md">
        {action ? (
          <ButtonLink href={action.href} leftSection={<Icon name="plus" size={16} />}>
            {action.label}
          </ButtonLink>
        ) : null}
        {second ? (
          <ButtonLink href={second.href} variant="default">
            {second.label}
          </ButtonLink>
        ) : null}
      </Group>
    </Box>
  );
}

type FilteredEmptyProps = {
  title: string;
  path: string;
  params: Params;
  /** The filter whose loss helps most: its parameters, the button ("Any type") and what that gives ("46 activities match without the type."). */
  drop?: { params: string[]; label: string; gives?: string };
};

/** Filters leave nothing: names the one to drop. */
export function FilteredEmpty({ title, path, params, drop }: FilteredEmptyProps) {
  const without = Object.fromEntries((drop?.params ?? []).map((name) => [name, undefined]));
  return (
    <Box py="lg" maw={420}>
      <Title order={2}>{title}</Title>
      {drop?.gives ? (
        <Text c="var(--second)" mt={2}>
          {drop.gives}
        </Text>
      ) : null}
      <Group gap="lg" mt="md">
        {drop ? (
          <ButtonLink
            href={withParams(path, params, without)}
            variant="default"
            leftSection={<Icon name="filterOff" size={16} />}
          >
            {drop.label}
          </ButtonLink>
        ) : null}
        <TextLink href={path} fz="sm">
          Clear all
        </TextLink>
      </Group>
    </Box>
  );
}

function EmptyCells() {
  const cells = Array.from({ length: 21 }, (_, cell) => cell);
  return (
    <svg width={116} height={48} viewBox="0 0 116 48" aria-hidden="true">
      {cells.map((cell) => (
        <rect
          key={cell}
          x={(cell % 7) * 17}
          y={Math.floor(cell / 7) * 17}
          width="14"
          height="14"
          rx="3"
          fill={cell === 9 ? "var(--accent-mark)" : "var(--track)"}
        />
      ))}
    </svg>
  );
}
