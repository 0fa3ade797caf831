type KeptAnswer<Value> = { version: string; at: number; size: number; value: Value };

/**
 * Answers by key, each as long as the version stands that it was made under, and no longer than `maxAge` milliseconds, since an
 * answer may speak of "today". The least lately asked go where all together exceed `maxBytes`.
 */
export function keptAnswers<Value>({ maxAge, maxBytes }: { maxAge: number; maxBytes: number }) {
  const kept = new Map<string, KeptAnswer<Value>>();
  let bytes = 0;

  function remove(key: string): void {
    bytes -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  }

  return {
    find(key: string, version: string, now: number): Value | null {
      const found = kept.get(key);
      if (!found) return null;
      remove(key);
      if (found.version !== version || now - found.at >= maxAge) return null;
      bytes += found.size;
      kept.set(key, found);
      return found.value;
    },

    keep(key: string, answer: KeptAnswer<Value>): void {
      remove(key);
      if (answer.size > maxBytes) return;
      bytes += answer.size;
      kept.set(key, answer);
      for (const oldest of kept.keys()) {
        if (bytes <= maxBytes) break;
        remove(oldest);
      }
    },
  };
}
