"use client";

import { ActionIcon, type ActionIconProps, Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";

type Target = { href: string; children: ReactNode };

/** Mantine looks over Next's link, ready for server components, which cannot pass `component={Link}` themselves. */
export function TextLink(props: AnchorProps & Target) {
  return <Anchor component={Link} fz="inherit" {...props} />;
}

export function ButtonLink(props: ButtonProps & Target) {
  return <Button component={Link} {...props} />;
}

export function IconLink({ label, ...props }: ActionIconProps & Target & { label: string }) {
  return <ActionIcon component={Link} variant="subtle" color="gray" aria-label={label} {...props} />;
}

/** To an address that somebody wrote: no opener, no referrer, no endorsement. */
export function OutLink(props: AnchorProps & Target) {
  return <Anchor target="_blank" rel="noopener noreferrer nofollow ugc" fz="inherit" {...props} />;
}

/** For files and sign-out: a plain request, never prefetched. */
export function DownloadLink(props: ButtonProps & Target) {
  return <Button component="a" variant="default" {...props} />;
}
