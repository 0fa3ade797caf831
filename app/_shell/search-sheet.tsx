"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../_ui/icon";
import { findAnything } from "./actions";
import { administrationAreas } from "./administration-areas";

type Jump = { label: string; href: string; icon?: string };
type Found = Awaited<ReturnType<typeof findAnything>>;

const details = new Map<string, string>(administrationAreas.map(({ href, detail }) => [href, detail]));

/** ⌘K: the links of the sidebar until something is typed, then what the server finds. Late answers to earlier words are dropped. */
export function SearchSheet({ links, times }: { links: Jump[]; times: number }) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const [isTrouble, setIsTrouble] = useState(false);
  const latest = useRef("");

  // Each time that it is asked for, also the first.
  useEffect(() => {
    if (times > 0) spotlight.open();
  }, [times]);

  const ask = useDebouncedCallback(async (words: string) => {
    try {
      const answer = await findAnything(words);
      if (latest.current === words) setFound(answer);
      setIsTrouble(false);
    } catch {
      setIsTrouble(true);
    }
  }, 180);

  function change(next: string) {
    const words = next.trim();
    latest.current = words;
    setQuery(next);
    setFound(null);
    if (words) ask(words);
  }

  const typed = query.trim().toLowerCase();
  const pages = links
    .filter(({ label }) => label.toLowerCase().includes(typed))
    .map(({ label, href, icon = "groups" }) => ({ label, href, icon, detail: details.get(href) ?? "" }));
  const items = typed ? [...pages, ...(found ?? [])] : pages;
  const silence = isTrouble
    ? "Search did not answer. Try again."
    : found
      ? `Nothing found for “${query.trim()}”.`
      : "Looking…";

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={change}
      shortcut={null}
      overlayProps={{ blur: 0 }}
      scrollable
      maxHeight={440}
      radius="lg"
      clearQueryOnClose
    >
      <Spotlight.Search
        placeholder="A person, a group, an event, a title"
        aria-label="Search or jump to"
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList>
        {items.map((item) => (
          <Spotlight.Action
            key={`${item.href} ${item.label}`}
            label={item.label}
            description={item.detail || undefined}
            leftSection={<Icon name={item.icon} />}
            onClick={() => router.push(item.href)}
          />
        ))}
        {items.length === 0 ? <Spotlight.Empty>{silence}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
