"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Icon } from "../icon";
import type { FindAnything, Found } from "./shell-links";

type Jump = { label: string; href: string; icon?: string; detail?: string };

/** ⌘K: the links of the sidebar until something is typed, then what the server finds. Late answers to earlier words are dropped. */
export function SearchSheet({ links, find }: { links: Jump[]; find: FindAnything }) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Found[] | null>(null);
  const [isTrouble, setIsTrouble] = useState(false);
  const latest = useRef("");

  const ask = useDebouncedCallback(async (words: string) => {
    try {
      const answer = await find(words);
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
    .map(({ label, href, icon, detail = "" }) => ({ label, href, icon: icon ?? "groups", detail }));
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
      shortcut="mod + K"
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
