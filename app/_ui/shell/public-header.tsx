import { Container, Group, type GroupProps } from "@mantine/core";
import Link from "next/link";
import { ButtonLink, TextLink } from "../links";
import { Wordmark } from "../logo";

type PublicHeaderProps = { links: { href: string; label: string }[] };

/** On top of pages that anybody may see; on a phone the places have a line of their own. */
export function PublicHeader({ links }: PublicHeaderProps) {
  return (
    <Container component="header" size={1216} px={{ base: "md", xs: "xl" }} data-chrome>
      <Group h={{ base: 52, xs: 76 }} justify="space-between" wrap="nowrap">
        <Group gap="xl" wrap="nowrap">
          <Link href="/" aria-label="Tenet, start" style={{ textDecoration: "none" }}>
            <Wordmark size={24} />
          </Link>
          <Places links={links} visibleFrom="sm" />
        </Group>
        <ButtonLink href="/sign-in" variant="default">
          Sign in
        </ButtonLink>
      </Group>
      <Places links={links} hiddenFrom="sm" pb="xs" />
    </Container>
  );
}

function Places({ links, ...group }: PublicHeaderProps & Pick<GroupProps, "visibleFrom" | "hiddenFrom" | "pb">) {
  return (
    <Group component="nav" aria-label="Public pages" gap="lg" {...group}>
      {links.map(({ href, label }) => (
        <TextLink key={href} href={href} c="var(--ink)">
          {label}
        </TextLink>
      ))}
    </Group>
  );
}
