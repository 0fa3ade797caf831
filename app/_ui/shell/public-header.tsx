import { Container, Group } from "@mantine/core";
import Link from "next/link";
import { ButtonLink, TextLink } from "../links";
import { Wordmark } from "../mark";

/** On top of pages that anybody may see. */
export function PublicHeader({ links }: { links: { href: string; label: string }[] }) {
  return (
    <Container component="header" size={1216} px={{ base: "md", xs: "xl" }} data-chrome>
      <Group h={{ base: 52, xs: 76 }} justify="space-between" wrap="nowrap">
        <Group gap="xl" wrap="nowrap">
          <Link href="/" aria-label="Tenet, start" style={{ textDecoration: "none" }}>
            <Wordmark size={24} />
          </Link>
          <Group component="nav" aria-label="Public pages" gap="lg">
            {links.map(({ href, label }) => (
              <TextLink key={href} href={href} c="var(--ink)">
                {label}
              </TextLink>
            ))}
          </Group>
        </Group>
        <ButtonLink href="/sign-in" variant="default">
          Sign in
        </ButtonLink>
      </Group>
    </Container>
  );
}
